/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.check.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The contracts below a folder, as the settings of its repository name them. What is built or hidden is not looked at. */
record ProjectContracts(RepositorySettings settings, Path root, List<Path> files) {
    private static final Set<String> BUILT = Set.of("target", "node_modules");

    ProjectContracts {
        files = List.copyOf(files);
    }

    static ProjectContracts in(Path folder) {
        Path real = real(folder);
        Path root = root(real);
        RepositorySettings settings = SettingsFile.nearest(real, root);
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                    String name = String.valueOf(at.getFileName());
                    boolean passed = !at.equals(real) && (name.startsWith(".") || BUILT.contains(name));
                    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && settings.isContract(name(root, file))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw CheckTrouble.surroundings(folder + " cannot be read", "Check the permissions and the disk.");
        }
        Collections.sort(files);
        return new ProjectContracts(settings, root, files);
    }

    /** The name of a file from the root of its repository, with {@code /} between folders. */
    String name(Path file) {
        return name(root, file);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw CheckTrouble.surroundings(file + " cannot be read", "Check the permissions and the disk.");
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Path root(Path folder) {
        try {
            return GitRepository.around(folder).map(GitRepository::root).orElse(folder);
        } catch (CheckTrouble noGit) {
            return folder;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            throw CheckTrouble.call("there is no folder " + folder, "Correct the parameter folder.");
        }
    }
}
