// What banner, dialog and prompt say in English.
import type { CookieWords } from '@placet/core';

export const en: CookieWords = {
  banner: {
    title: 'Your cookie choice',
    text: 'We use cookies to make this shop work. With your yes we also remember your preferences, measure visits and show ads.',
    accept: 'Accept all',
    reject: 'Reject all',
    choose: 'Choose',
    save: 'Save choice',
    close: 'Close',
    dialog: 'Cookie settings',
    gpc: 'Your browser sends Global Privacy Control, and we honour it: your data is not sold or shared, and advertising is off.',
    settings: 'Cookie settings',
    doNotSell: 'Do Not Sell or Share My Personal Information',
    details: 'Which cookies these are',
    policy: 'Cookie policy',
    prompt: 'One question first',
    promptSave: 'Save',
    later: 'Later',
  },
  textByStance: {
    opt_out: 'We use cookies to make this shop work, remember your preferences, measure visits and show ads. You can say no at any time.',
    notice: 'We use cookies to make this shop work, remember your preferences, measure visits and show ads. Here you can choose which.',
  },
  categories: {
    strictly_necessary: { title: 'Strictly necessary', text: 'Basket, checkout, signing in and security. Without these the shop does not work.' },
    performance: { title: 'Performance', text: 'Show us how the shop is used, so that we can make it better.' },
    functional: { title: 'Functional', text: 'Remember your preferences and make extras such as chat, maps and videos work.' },
    targeting: { title: 'Targeting', text: 'Let us and our partners show you ads that fit your interests, here and on other sites.' },
  },
};
