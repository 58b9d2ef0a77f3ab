/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.git.ChangedFile;
import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.settings.RepositorySettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns files that changed into documents of rules about where data may flow. */
final class RuleFiles {
    private static final Pattern LIST = Pattern.compile("(?m)^[\"']?rules[\"']?\\s*:");
    private static final Pattern KIND = Pattern.compile("\\b(?:noFlow|onlyWriters|onlyReaders)[\"']?\\s*:");

    private final GitRepository repository;
    private final RepositorySettings settings;

    RuleFiles(GitRepository repository, RepositorySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /**
     * A document that changed.
     *
     * @param before its text; null when it is new
     * @param after its text; null when it is gone
     */
    record RuleFile(
            FileChange change,
            String path,
            @Nullable String oldPath,
            @Nullable String before,
            @Nullable String after) {}

    /** Where the settings name no pattern, a file of YAML is one when its text looks like it. */
    List<RuleFile> among(List<ChangedFile> changes) {
        List<ChangedFile> candidates = changes.stream()
                .filter(change -> mayBe(change.before()) || mayBe(change.after()))
                .toList();
        Map<GitFile, byte[]> contents = repository.contents(candidates.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<RuleFile> found = new ArrayList<>();
        for (ChangedFile change : candidates) {
            String before = text(change.before(), contents);
            String after = text(change.after(), contents);
            if ((before != null || after != null) && !Objects.equals(before, after)) {
                found.add(file(change, before, after));
            }
        }
        found.sort(Comparator.comparing(RuleFile::path));
        return found;
    }

    private static RuleFile file(ChangedFile change, @Nullable String before, @Nullable String after) {
        GitFile was = before == null ? null : change.before();
        GitFile is = after == null ? null : change.after();
        if (was == null || is == null) {
            GitFile only = Objects.requireNonNull(was == null ? is : was);
            return new RuleFile(was == null ? FileChange.ADDED : FileChange.DELETED, only.path(), null, before, after);
        }
        return was.path().equals(is.path())
                ? new RuleFile(FileChange.MODIFIED, is.path(), null, before, after)
                : new RuleFile(FileChange.RENAMED, is.path(), was.path(), before, after);
    }

    private boolean mayBe(@Nullable GitFile file) {
        return file != null && settings.mayHoldFlowRules(file.path());
    }

    private @Nullable String text(@Nullable GitFile file, Map<GitFile, byte[]> contents) {
        byte[] bytes = file == null || !mayBe(file) ? null : contents.get(file);
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean looks = LIST.matcher(text).find() && KIND.matcher(text).find();
        return looks || !settings.flowRules().isEmpty() ? text : null;
    }
}
