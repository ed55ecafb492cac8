// Of this package we take the files of WordPress and of its SQLite plugin, and run none of its programs: what those need stays out.
module.exports = {
  hooks: {
    readPackage: (found) =>
      found.name === 'wp-studio' ? { ...found, dependencies: {}, optionalDependencies: {} } : found,
  },
};
