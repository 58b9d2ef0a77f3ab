/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.InputFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document to lint.
 *
 * @param name as messages show it
 * @param file empty for what came through standard input
 */
record LintInput(String name, Optional<Path> file, byte[] bytes) {
    private static final String STANDARD_INPUT = "-";
    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "target", "build", "dist");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    /** The documents that a call names: files, folders with their {@code .odcs.yaml} files, patterns, and {@code -}. */
    static List<LintInput> all(List<String> names) {
        Set<Path> files = new LinkedHashSet<>();
        List<LintInput> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                inputs.add(fromStandardInput());
            } else {
                files.addAll(files(name));
            }
        }
        for (Path file : files) {
            inputs.add(new LintInput(file.toString(), Optional.of(file), InputFile.read(file)));
        }
        return inputs;
    }

    private static LintInput fromStandardInput() {
        try {
            return new LintInput("standard input", Optional.empty(), System.in.readAllBytes());
        } catch (IOException broken) {
            throw CommandFailure.badCall("standard input cannot be read: " + broken.getMessage(), "");
        }
    }

    private static List<Path> files(String name) {
        if (Files.exists(Path.of(name)) || !WILDCARD.matcher(name).find()) {
            Path path = Path.of(name);
            return Files.isDirectory(path) ? inFolder(path) : List.of(path);
        }
        return matching(name);
    }

    private static List<Path> inFolder(Path folder) {
        List<Path> found = walk(folder, file -> {
            String name = file.getFileName().toString();
            return name.endsWith(".odcs.yaml") || name.endsWith(".odcs.yml");
        });
        if (found.isEmpty()) {
            throw CommandFailure.badCall(
                    "there is no contract in " + folder,
                    "Contracts end with .odcs.yaml or .odcs.yml; name other files one by one.");
        }
        return found;
    }

    /** As the shell would do it; {@code **}{@code /} stands for no folder too. */
    private static List<Path> matching(String pattern) {
        String fixed = pattern.substring(0, wildcardAt(pattern));
        String start = fixed.contains("/") ? fixed.substring(0, fixed.lastIndexOf('/') + 1) : "";
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        PathMatcher shallow = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
        Path folder = Path.of(start);
        List<Path> found = Files.isDirectory(folder.toAbsolutePath())
                ? walk(folder, file -> matcher.matches(file) || shallow.matches(file))
                : List.of();
        if (found.isEmpty()) {
            throw CommandFailure.badCall("no file matches " + pattern, "Check the pattern and the folder.");
        }
        return found;
    }

    private static int wildcardAt(String pattern) {
        Matcher wildcard = WILDCARD.matcher(pattern);
        return wildcard.find() ? wildcard.start() : pattern.length();
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    String name =
                            entered.equals(folder) ? "" : entered.getFileName().toString();
                    boolean skipped = name.startsWith(".") || NOT_ENTERED.contains(name);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw InputFile.unreadable(folder, unreadable);
        }
        found.sort(null);
        return found;
    }
}
