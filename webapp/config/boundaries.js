import { dirname, relative, resolve, sep } from 'node:path';

/** Imports go lib → components → features → app, and never from one feature to another. */
const RANK = { lib: 0, components: 1, features: 2, app: 3 };

function place(root, file) {
  const [room, feature] = relative(root, file).split(sep);
  return room in RANK ? { room, feature: room === 'features' ? feature : undefined } : undefined;
}

function complaint(from, to) {
  if (RANK[to.room] > RANK[from.room])
    return `src/${from.room} must not import src/${to.room}: imports go lib → components → features → app.`;
  if (from.room === 'features' && to.room === 'features' && from.feature !== to.feature) {
    return `Feature ${from.feature} must not import feature ${to.feature}: join them in src/app, or move what they share to components or lib.`;
  }
  return undefined;
}

/** An ESLint rule; the zones are the folders themselves, so a new feature is fenced in the moment it exists. */
export const boundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const root = resolve(context.cwd, 'src');
    const from = place(root, context.filename);
    if (!from) return {};
    const check = (node) => {
      const text = node.source?.value;
      if (typeof text !== 'string') return;
      const file = text.startsWith('@/')
        ? resolve(root, text.slice(2))
        : text.startsWith('.')
          ? resolve(dirname(context.filename), text)
          : undefined;
      const to = file && place(root, file);
      const message = to && complaint(from, to);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
