// Codes come from a scanner that types them and ends with Enter, or from the camera where the browser can read one.
const FORMATS = ["ean_13", "ean_8", "upc_a", "upc_e", "code_128", "code_39", "itf", "qr_code", "data_matrix"];
const SAME_AGAIN = 1500;

/** A scanner types into whatever has the focus: what comes fast and ends with Enter is a code, wherever it lands. */
export function listen(found) {
  let typed = "";
  let last = 0;
  const heard = (e) => {
    if (e.target instanceof HTMLInputElement || e.ctrlKey || e.altKey || e.metaKey) return;
    if (e.timeStamp - last > 200) typed = "";
    last = e.timeStamp;
    if (e.key.length === 1) typed += e.key;
    else if (e.key === "Enter" && typed.length >= 3) {
      e.preventDefault();
      found(typed);
      typed = "";
    }
  };
  document.addEventListener("keydown", heard);
  return () => document.removeEventListener("keydown", heard);
}

export const hasCamera = () => "BarcodeDetector" in window && !!navigator.mediaDevices?.getUserMedia;

/** Shows the camera in the video and says each code once, until stopped. */
export async function watch(video, found) {
  const known = await window.BarcodeDetector.getSupportedFormats();
  const detector = new window.BarcodeDetector({ formats: FORMATS.filter((f) => known.includes(f)) });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  video.srcObject = stream;
  await video.play();
  let on = true;
  let [before, at] = ["", 0];
  const look = async () => {
    if (!on) return;
    const codes = await detector.detect(video).catch(() => []);
    const code = codes[0]?.rawValue;
    const now = performance.now();
    if (code && (code !== before || now - at > SAME_AGAIN)) {
      [before, at] = [code, now];
      navigator.vibrate?.(40);
      found(code);
    }
    setTimeout(look, 120);
  };
  look();
  return () => {
    on = false;
    stream.getTracks().forEach((t) => t.stop());
  };
}
