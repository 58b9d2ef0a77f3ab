/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import dev.pacta.check.CheckTrouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files there are and which of them changed. Everything that git prints here ends with a zero byte, so that any name is told apart. */
final class Trees {
    private static final String REGULAR = "100";
    // Two contracts share much boilerplate; only what is nearly the same is the same file under a new name.
    private static final String RENAMES = "-M90%";
    private static final String RENAMES_AT_MOST = "-l5000";
    private static final String NOWHERE = "0".repeat(40);

    private final GitProgram git;

    Trees(GitProgram git) {
        this.git = git;
    }

    List<ChangedFile> changes(String since, Moment until) {
        List<String> call = new ArrayList<>(List.of(until == Moment.HEAD ? "diff-tree" : "diff-index"));
        call.addAll(List.of("--raw", "-z", "-r", "--no-abbrev", "--no-ext-diff", "--ignore-submodules=all"));
        call.addAll(List.of(RENAMES, RENAMES_AT_MOST));
        if (until == Moment.STAGED) {
            call.add("--cached");
        }
        call.add("--end-of-options");
        call.add(since);
        if (until == Moment.HEAD) {
            call.add("HEAD");
        }
        Map<String, ChangedFile> changes = parse(fields(call));
        if (until == Moment.WORKING_TREE) {
            unknownFiles().forEach(file -> changes.merge(file.path(), new ChangedFile(null, file), Trees::stillThere));
        }
        return List.copyOf(changes.values());
    }

    List<GitFile> files(Moment moment) {
        if (moment == Moment.HEAD) {
            return filesOf("HEAD");
        }
        List<GitFile> files = new ArrayList<>();
        // "<mode> <blob> <stage>TAB<path>"
        for (String line : fields(List.of("ls-files", "-z", "--stage", "--full-name"))) {
            int tab = line.indexOf('\t');
            String[] about = line.substring(0, tab).split(" ");
            if (about[0].startsWith(REGULAR) && about[2].equals("0")) {
                files.add(new GitFile(line.substring(tab + 1), moment == Moment.STAGED ? about[1] : NOWHERE));
            }
        }
        if (moment == Moment.WORKING_TREE) {
            files.addAll(unknownFiles());
        }
        return files;
    }

    List<GitFile> filesOf(String commit) {
        List<GitFile> files = new ArrayList<>();
        // "<mode> <type> <blob>TAB<path>"
        for (String line : fields(List.of("ls-tree", "-z", "-r", "--full-tree", "--end-of-options", commit))) {
            int tab = line.indexOf('\t');
            String[] about = line.substring(0, tab).split(" ");
            if (about[0].startsWith(REGULAR)) {
                files.add(new GitFile(line.substring(tab + 1), about[2]));
            }
        }
        return files;
    }

    /** Files in the folder that git neither follows nor was told to overlook. */
    private List<GitFile> unknownFiles() {
        return fields(List.of("ls-files", "-z", "--others", "--exclude-standard", "--full-name")).stream()
                .filter(path -> !path.endsWith("/"))
                .map(path -> new GitFile(path, NOWHERE))
                .toList();
    }

    private List<String> fields(List<String> call) {
        GitProgram.Answer answer = git.run(call.toArray(String[]::new));
        if (!answer.fine()) {
            throw GitProgram.trouble("git " + call.get(0), answer.err());
        }
        String text = new String(answer.out(), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\0"));
    }

    /** {@code :<mode> <mode> <blob> <blob> <status>}, then one path, of a rename two. */
    private static Map<String, ChangedFile> parse(List<String> fields) {
        Map<String, ChangedFile> changes = new LinkedHashMap<>();
        for (int at = 0; at < fields.size(); ) {
            String[] about = fields.get(at).substring(1).split(" ");
            String path = fields.get(at + 1);
            boolean renamed = about[4].startsWith("R") || about[4].startsWith("C");
            String now = renamed ? fields.get(at + 2) : path;
            at += renamed ? 3 : 2;
            if (about[4].startsWith("U")) {
                throw CheckTrouble.call(
                        "%s is in conflict after a merge".formatted(path),
                        "Solve the conflict, git add the file, then check.");
            }
            GitFile before = file(about[0], about[2], path);
            GitFile after = file(about[1], about[3], now);
            if (before != null || after != null) {
                changes.put(now, new ChangedFile(before, after));
            }
        }
        return changes;
    }

    /** What was only taken out of the index is a change of the file, not its end. */
    private static ChangedFile stillThere(ChangedFile known, ChangedFile found) {
        return new ChangedFile(known.before(), found.after());
    }

    /** Null when there is none, or when it is a symbolic link or another repository: neither is followed. */
    private static @Nullable GitFile file(String mode, String blob, String path) {
        return mode.startsWith(REGULAR) ? new GitFile(path, blob) : null;
    }
}
