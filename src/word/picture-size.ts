/** Pixel size of a picture from its first bytes; PNG, JPEG, GIF and BMP. */

export interface PictureFormat {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp';
  readonly width: number;
  readonly height: number;
}

/** null when the bytes are no picture of a kind Word shows */
export function readPictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.getUint32(0);
  if (head === 0x89504e47) return sized('png', view.getUint32(16), view.getUint32(20));
  if (head >>> 8 === 0x474946) return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (head >>> 16 === 0x424d) return sized('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
  return head >>> 16 === 0xffd8 ? jpegFormat(view) : null;
}

function sized(type: PictureFormat['type'], width: number, height: number): PictureFormat | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}

/** The frame header (SOF0–SOF15 without the table markers) holds the size. */
function jpegFormat(view: DataView): PictureFormat | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Fits a picture into the type area, never enlarging it. Sizes in pixels of 1/96 inch. */
export function fitPicture(
  format: PictureFormat,
  width: number,
  height: number,
): { width: number; height: number } {
  const scale = Math.min(1, width / format.width, height / format.height);
  return {
    width: Math.max(1, Math.round(format.width * scale)),
    height: Math.max(1, Math.round(format.height * scale)),
  };
}
