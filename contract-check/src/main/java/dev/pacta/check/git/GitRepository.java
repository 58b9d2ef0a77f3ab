/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Git repository with a working tree, seen through the {@code git} program. Changes nothing. Safe for many threads. */
public final class GitRepository {
    private static final String COMMIT = "^{commit}";

    private final GitProgram git;
    private final Path root;
    private final Trees trees;
    private final Contents contents;

    private GitRepository(Path root) {
        this.root = root;
        this.git = new GitProgram(root);
        this.trees = new Trees(git);
        this.contents = new Contents(git, root);
    }

    /** The repository that a folder lies in, or empty when it lies in none. */
    public static Optional<GitRepository> around(Path folder) {
        GitProgram.Answer answer = new GitProgram(folder).run("rev-parse", "--show-toplevel");
        if (answer.fine() && !answer.text().isEmpty()) {
            return Optional.of(new GitRepository(real(Path.of(answer.text()))));
        }
        if (answer.err().contains("not a git repository")) {
            return Optional.empty();
        }
        throw GitProgram.trouble("git rev-parse", answer.err());
    }

    /** The folder of the working tree, without symbolic links. */
    public Path root() {
        return root;
    }

    /** The last commit, or empty when there is none yet. */
    public Optional<String> head() {
        return find("HEAD");
    }

    /** The branch that is checked out, or empty when a commit is. */
    public Optional<String> branch() {
        GitProgram.Answer answer = git.run("symbolic-ref", "--quiet", "--short", "HEAD");
        return answer.fine() ? Optional.of(answer.text()) : Optional.empty();
    }

    /** The address that a remote has, as it was configured. */
    public Optional<String> remoteAddress(String remote) {
        GitProgram.Answer answer = git.run("config", "--get", "remote." + remote + ".url");
        return answer.fine() ? Optional.of(answer.text()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** The name of the author of a commit. */
    public Optional<String> author(String commit) {
        GitProgram.Answer answer = git.run("show", "--no-patch", "--format=%an", "--end-of-options", commit);
        return answer.fine() ? Optional.of(answer.text()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** The commit that a name stands for, or empty when it stands for none. */
    public Optional<String> find(String name) {
        if (name.isBlank() || name.startsWith("-") || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        GitProgram.Answer answer = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name + COMMIT);
        return answer.fine() ? Optional.of(answer.text()) : Optional.empty();
    }

    /**
     * The last commit that HEAD and another commit have in common; what was changed since then is what the branch brings. Before the
     * first commit it is the empty tree.
     */
    public String mergeBase(String name, String commit) {
        if (head().isEmpty()) {
            return emptyTree();
        }
        GitProgram.Answer answer = git.run("merge-base", commit, "HEAD");
        if (answer.fine()) {
            return answer.text();
        }
        if (answer.status() != 1) {
            throw GitProgram.trouble("git merge-base", answer.err());
        }
        if (isShallow()) {
            throw CheckTrouble.surroundings(
                    "the history is cut off before the place where this branch left '%s'".formatted(name),
                    "Fetch all of it: git fetch --unshallow. In GitHub Actions: actions/checkout with fetch-depth: 0. "
                            + "In GitLab: GIT_DEPTH: \"0\".");
        }
        throw CheckTrouble.call(
                "'%s' and HEAD have no commit in common".formatted(name),
                "Name the branch that this one was made from.");
    }

    /** The id of the tree that holds nothing; what is compared with it is all added. */
    public String emptyTree() {
        return git.need("hash-object", "-t", "tree", "--stdin").text();
    }

    /** Whether commits are missing because the clone was cut off. */
    public boolean isShallow() {
        return git.need("rev-parse", "--is-shallow-repository").text().equals("true");
    }

    /** What happened to regular files from a commit (or tree) to a moment; renames are found when the files are nearly the same. */
    public List<ChangedFile> changes(String since, Moment until) {
        return trees.changes(since, until);
    }

    /** All regular files at a moment. */
    public List<GitFile> files(Moment moment) {
        return moment == Moment.HEAD && head().isEmpty() ? List.of() : trees.files(moment);
    }

    /** All regular files of a commit (or tree). */
    public List<GitFile> filesOf(String commit) {
        return trees.filesOf(commit);
    }

    /**
     * The contents of files. What has gone from the working tree in the meantime is left out; of a file that is larger than
     * {@link Contents#MOST_BYTES} only one byte more than that is given.
     */
    public Map<GitFile, byte[]> contents(Collection<GitFile> files) {
        return contents.of(files);
    }

    private static Path real(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder.toRealPath() : folder;
        } catch (IOException gone) {
            throw CheckTrouble.surroundings("the folder %s cannot be read".formatted(folder), "Check the permissions.");
        }
    }
}
