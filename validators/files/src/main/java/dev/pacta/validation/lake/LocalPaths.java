/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** Paths as tables write them. Only files of this machine are read. */
final class LocalPaths {
    private LocalPaths() {}

    /**
     * A path that is written as a URI, against a folder when it is relative.
     *
     * @throws UnreadableTableFolderException when it is elsewhere
     */
    static Path ofUri(String told, Path folder) throws UnreadableTableFolderException {
        try {
            URI uri = new URI(told);
            if (uri.getScheme() != null && !uri.getScheme().equals("file")) {
                throw elsewhere(told);
            }
            String path = uri.getPath();
            return plain(told, folder.resolve(path));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException wrong) {
            throw new UnreadableTableFolderException(
                    "the table names a file '…/%s' in a way that is no path".formatted(name(told)), wrong);
        }
    }

    /**
     * A path that is written as such, with or without {@code file:} before it.
     *
     * @throws UnreadableTableFolderException when it is elsewhere
     */
    static Path ofText(String told) throws UnreadableTableFolderException {
        String path = withoutScheme(told);
        if (!path.startsWith("/") && told.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw elsewhere(told);
        }
        return plain(told, Path.of(path));
    }

    /** A path of this machine without {@code file:}: writers put it before some paths of a table and not before others. */
    static String withoutScheme(String told) {
        return told.startsWith("file:") ? told.substring("file:".length()).replaceFirst("^/+", "/") : told;
    }

    /** DuckDB takes some characters in the name of a file for any character. */
    private static Path plain(String told, Path path) throws UnreadableTableFolderException {
        Path normal = path.toAbsolutePath().normalize();
        if (normal.toString().matches(".*[*?\\[].*")) {
            throw new UnreadableTableFolderException(
                    "the path of '%s' has one of * ? [ in it; such files cannot be read here".formatted(name(told)));
        }
        return normal;
    }

    private static UnreadableTableFolderException elsewhere(String told) {
        return new UnreadableTableFolderException(
                "the table's file '…/%s' is elsewhere; only files of this machine are read, and of a table in a bucket those below it"
                        .formatted(name(told)));
    }

    /** The last part of a path. The parts before it may hold values of the data. */
    static String name(String told) {
        return told.substring(told.lastIndexOf('/') + 1);
    }
}
