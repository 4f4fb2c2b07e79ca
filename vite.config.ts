import path from 'node:path';
import { build, type PluginOption, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// The public pages, the room and the practice room do not load Vaadin: they are light pages with bundles of their
// own, built here so that the house has one frontend build. Names are stable; the server adds the content's hash.
const root = import.meta.dirname;
const frontend = path.resolve(root, 'frontend');

function lightPages(): PluginOption {
  return {
    name: 'mestringsrom-light-pages',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        root: frontend,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: path.resolve(root, 'target/classes/META-INF/resources/assets'),
          emptyOutDir: true,
          target: 'es2022',
          cssMinify: true,
          rollupOptions: {
            input: {
              room: path.resolve(frontend, 'room/room.ts'),
              site: path.resolve(frontend, 'site/site.css'),
            },
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: 'chunk-[name]-[hash].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      });
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [lightPages()] });

export default overrideVaadinConfig(customConfig);
