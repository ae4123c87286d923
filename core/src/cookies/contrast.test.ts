import { expect } from 'chai';
import { contrastMin, contrastOf, readableOn } from './contrast.js';

describe('the text on an accent', () => {
  it('keeps 4.5 to 1 on every colour', () => {
    const steps = [0, 51, 102, 119, 120, 127, 128, 153, 204, 255].map(step => step.toString(16).padStart(2, '0'));
    for (const red of steps) for (const green of steps) for (const blue of steps) {
      const colour = `#${red}${green}${blue}`;
      expect(contrastOf(colour, readableOn(colour)), colour).to.be.at.least(contrastMin);
    }
  });

  it('is white on the accent of the house and black on yellow', () => {
    expect([readableOn('#0f6b4f'), readableOn('#ffe000')]).to.deep.equal(['#ffffff', '#000000']);
    expect(contrastOf('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
  });
});
