const paths = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  back: 'M19 12H5m6-6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warn: 'M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.6v.1',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0-5v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z',
  sound: 'M4 9.500v5h3.500L12 19V5L7.500 9.500zM16 9a4 4 0 0 1 0 6m2.500-8.500a8 8 0 0 1 0 11',
  mute: 'M4 9.500v5h3.500L12 19V5L7.500 9.500zM16 9.500l5 5m0-5-5 5',
  help: 'M9 9.200a3 3 0 1 1 4.200 2.700c-.8.4-1.200 1-1.200 1.900m0 3.100v.1',
  card: 'M3 6.500h18v11H3zM3 10.500h18M6.500 14.500h4',
  cash: 'M3 6.500h18v11H3zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM6 10v.1M18 14v.1',
  mobile: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm3 15h2',
  erase: 'M9 6h11v12H9l-5-6zm3.500 3.500 5 5m0-5-5 5',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  user: 'M12 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM5 20c.6-3.700 3.300-5.500 7-5.500s6.400 1.800 7 5.500',
  out: 'M10 5H5v14h5M14 8l4 4-4 4m4-4H9',
  barcode: 'M4 6v12M7 6v12M10.500 6v12M13 6v12M16.500 6v12M20 6v12',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={paths[name]} /></svg>
);
