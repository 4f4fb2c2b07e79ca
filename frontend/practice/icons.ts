import { svg } from 'lit';

const icon = (shape: unknown) =>
  svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
    stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`;

const microphoneShape = svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`;
const cameraShape = svg`<rect x="2.5" y="6.5" width="12.5" height="11" rx="2" /><path d="m15 11 6.5-3.5v9L15 13" />`;
const stroke = svg`<path d="m3.5 3.5 17 17" />`;

export const microphone = icon(microphoneShape);
export const microphoneOff = icon(svg`${microphoneShape}${stroke}`);
export const camera = icon(cameraShape);
export const cameraOff = icon(svg`${cameraShape}${stroke}`);
export const leave = icon(svg`<path d="M13 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h7M10 12h10M16.5 8.5 20 12l-3.5 3.5" />`);
