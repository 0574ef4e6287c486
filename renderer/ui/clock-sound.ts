const seconds = 0.4
const pitch = 660
const loudness = 0.2

/** A short, soft tone, made here: no file, no request. Silent where the machine has no sound. */
export function soundClock(): void {
  if (typeof AudioContext === 'undefined') return
  const sound = new AudioContext()
  const tone = sound.createOscillator()
  const volume = sound.createGain()
  const end = sound.currentTime + seconds
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(loudness, sound.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, end)
  tone.connect(volume).connect(sound.destination)
  tone.addEventListener('ended', () => void sound.close())
  tone.start()
  tone.stop(end)
}
