/** Made by the build (vite.config.ts) out of the server's own texts: those that server.json names. */
declare module 'virtual:server-texts' {
  const tables: Record<'en' | 'zh', Record<string, string>>;
  export default tables;
}
