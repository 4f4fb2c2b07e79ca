/** Why camera or microphone can't be had. */
export type DeviceTrouble = 'refused' | 'system' | 'busy' | 'missing' | 'impossible';

/** As far as it matters for where a permission is given back. */
export type BrowserFamily = 'chrome' | 'chromeAndroid' | 'samsung' | 'firefox' | 'safariMac' | 'safariIos' | 'iosApp';

/** @param error what getUserMedia threw */
export function deviceTrouble(error: unknown): DeviceTrouble {
  const { name, message } = error instanceof DOMException ? error : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      // The browser was willing; the machine it runs on was not.
      return /system/i.test(message) ? 'system' : 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'impossible';
  }
}

export function browserFamily(agent: string, touchPoints: number): BrowserFamily {
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const ios = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1);
  if (ios) {
    return /CriOS|FxiOS|EdgiOS|OPT\//.test(agent) ? 'iosApp' : 'safariIos';
  }
  if (/SamsungBrowser/.test(agent)) {
    return 'samsung';
  }
  if (/Firefox/.test(agent)) {
    return 'firefox';
  }
  if (/Android/.test(agent)) {
    return 'chromeAndroid';
  }
  return /Safari/.test(agent) && !/Chrome|Chromium/.test(agent) ? 'safariMac' : 'chrome';
}

/**
 * Camera and microphone; the microphone alone where there is no camera or another program has it, for one can still talk
 * and listen.
 */
export async function cameraAndMicrophone(): Promise<{ stream: MediaStream; trouble: DeviceTrouble | null }> {
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }), trouble: null };
  } catch (error) {
    const trouble = deviceTrouble(error);
    if (trouble !== 'missing' && trouble !== 'busy') {
      throw error;
    }
    return { stream: await navigator.mediaDevices.getUserMedia({ audio: true }), trouble: trouble === 'busy' ? 'busy' : null };
  }
}
