/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the settings of a repository are. */
public final class SettingsFile {
    /** Its name, in the root of the repository or in any folder on the way there. */
    public static final String NAME = ".pacta.yaml";

    private SettingsFile() {}

    /**
     * The settings that hold in a folder: those of the nearest file on the way up to the root, else the usual ones.
     *
     * @throws CheckTrouble with line and column when the file cannot be used
     */
    public static RepositorySettings nearest(Path folder, Path root) {
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return RepositorySettings.read(bytes(file), file.toString());
            }
        }
        return RepositorySettings.USUAL;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw CheckTrouble.call(file + " cannot be read", "Check the permissions.");
        }
    }
}
