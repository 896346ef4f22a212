import type { Sounds } from '../app/ports';

/** Good is high and short, bad is low, rough and long: told apart across a noisy shop without looking. */
let audio: AudioContext | null = null;

function tone(frequency: number, at: number, length: number, shape: OscillatorType, volume: number): void {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const start = audio.currentTime + at;
  const oscillator = new OscillatorNode(audio, { frequency, type: shape });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.005);
  gain.gain.setValueAtTime(volume, start + length - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}

function play(notes: () => void): void {
  try {
    notes();
  } catch {
    // A machine without sound still sells.
  }
}

export const sounds: Sounds = {
  good: (): void => play(() => tone(1568, 0, 0.07, 'sine', 0.25)),
  bad: (): void =>
    play(() => {
      tone(196, 0, 0.16, 'square', 0.18);
      tone(185, 0.2, 0.22, 'square', 0.18);
    }),
  paid: (): void =>
    play(() => {
      tone(988, 0, 0.08, 'sine', 0.22);
      tone(1319, 0.08, 0.14, 'sine', 0.22);
    }),
};
