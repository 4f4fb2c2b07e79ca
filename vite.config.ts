import path from 'node:path';
import { build, type PluginOption, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// The public pages, the room and the practice room do not load Vaadin: they are light pages with bundles of their
// own, built here so that the house has one frontend build. Names are stable; the server adds the content's hash.
const root = import.meta.dirname;
const frontend = path.resolve(root, 'frontend');
const assets = path.resolve(root, 'target/classes/META-INF/resources/assets');

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
          outDir: assets,
          emptyOutDir: true,
          target: 'es2022',
          cssMinify: true,
          rollupOptions: {
            input: {
              evaluation: path.resolve(frontend, 'evaluation/code.ts'),
              lobby: path.resolve(frontend, 'room/lobby.ts'),
              meeting: path.resolve(frontend, 'practice/meeting.ts'),
              practice: path.resolve(frontend, 'practice/practice.css'),
              room: path.resolve(frontend, 'room/room.ts'),
              'room-style': path.resolve(frontend, 'room/room.css'),
              site: path.resolve(frontend, 'site/site.css'),
              staff: path.resolve(frontend, 'styles/staff.css'),
            },
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: 'chunk-[name]-[hash].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      });
      // A classic script, as a page that embeds a video server expects it: nothing to import, nothing exported.
      await build({
        configFile: false,
        root: frontend,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: assets,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: path.resolve(frontend, 'practice/external_api.ts'),
            formats: ['iife'],
            name: 'mestringsromPractice',
            fileName: () => 'external_api.js',
          },
        },
      });
    },
  };
}

const customConfig: UserConfigFn = () => ({ plugins: [lightPages()] });

export default overrideVaadinConfig(customConfig);
