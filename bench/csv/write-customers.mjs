// A Shopify customer export of any length: made-up people, each only once, at domains and numbers nobody has.
import { closeSync, openSync, writeSync } from 'node:fs';

const header = 'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,' +
  'Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,' +
  'Total Spent,Total Orders,Note,Tax Exempt,Tags\n';

const firstNames = ['Ada', 'Björn', 'Chloé', 'Dmitri', 'Emilia', 'Fatma', 'Grzegorz', 'Hélène', 'Ivana', 'José'];
const lastNames = ['Example', 'Müller', 'O\'Neil', 'Núñez', 'Kowalska', 'van den Berg', 'Sørensen', 'Öztürk', 'Rossi', 'Novák'];
const notes = ['', '', '', '"Prefers delivery after 5 pm, please ring twice"', '"Said ""never by phone"" on the call"', 'wholesale'];

/** 555-0100 to 555-0199 are reserved in each of these area codes: twenty thousand numbers that ring nowhere. */
const areaCodes = ('201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 ' +
  '267 269 270 272 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 346 347 351 352 360 361 ' +
  '385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 443 458 463 469 470 475 478 479 480 484 501 502 503 504 ' +
  '505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 559 561 562 563 564 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 ' +
  '608 609 610 612 614 615 616 617 618 619 620 623 626 628 629 630 631 636 641 646 650 651 657 660 661 662 667 669 678 680 681 682 701 702 703 704 706 707 708').split(' ');
const everyNthHasPhone = 5;

/** Writes `count` customers to `file`. */
export const writeCustomers = (file, count) => {
  const out = openSync(file, 'w');
  let text = header;
  for (let number = 0; number < count; number++) {
    text += customer(number);
    if (text.length > 1_000_000) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
};

const customer = (number) => {
  const phone = phoneOf(number);
  const cells = [
    `'${6_940_000_000_000 + number * 37}`, firstNames[number % 10], lastNames[(number >> 3) % 10], `customer.${number}@mail${number % 211}.example`,
    number % 3 === 0 ? 'no' : 'yes', '', `"${number % 190 + 1} Sample Street, Apt ${number % 40}"`, '', 'Sampleton', 'NY', 'US', '\'10001', phone, phone,
    phone !== '' && number % 2 === 0 ? 'yes' : 'no', (number % 9000 / 10).toFixed(2), String(number % 14), notes[number % notes.length], 'no', number % 4 === 0 ? '"vip, newsletter"' : '',
  ];
  return `${cells.join(',')}\n`;
};

const phoneOf = (number) => {
  const place = number / everyNthHasPhone;
  const areaCode = Number.isInteger(place) ? areaCodes[Math.floor(place / 100)] : undefined;
  return areaCode === undefined ? '' : `'+1${areaCode}55501${String(place % 100).padStart(2, '0')}`;
};
