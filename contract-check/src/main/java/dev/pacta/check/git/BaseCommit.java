/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import dev.pacta.check.CheckTrouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a branch is compared with.
 *
 * @param name as it was asked for or found
 */
public record BaseCommit(String name, String commit) {
    private static final String REMOTE = "refs/remotes/origin/";
    private static final List<String> USUAL =
            List.of(REMOTE + "HEAD", REMOTE + "main", REMOTE + "master", "refs/heads/main", "refs/heads/master");

    /** The commit, tag or branch with that name; a branch may be known only as the remote's. */
    public static BaseCommit named(GitRepository repository, String name) {
        return first(repository, Stream.of(name, REMOTE + name))
                .map(commit -> new BaseCommit(name, commit))
                .orElseThrow(() -> missing(repository, name));
    }

    /** The branch that a pull request wants to go to. What the remote has is nearer to the truth than an old local branch. */
    public static BaseCommit target(GitRepository repository, String branch) {
        String plain = branch.startsWith("refs/heads/") ? branch.substring("refs/heads/".length()) : branch;
        return first(repository, Stream.of(REMOTE + plain, "refs/heads/" + plain, branch))
                .map(commit -> new BaseCommit(plain, commit))
                .orElseThrow(() -> missing(repository, plain));
    }

    /** The main branch as far as it can be told, else the last commit; empty before the first commit. */
    public static Optional<BaseCommit> usual(GitRepository repository) {
        return Stream.concat(USUAL.stream(), Stream.of("HEAD"))
                .flatMap(name -> repository.find(name).map(commit -> new BaseCommit(plain(name), commit)).stream())
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("refs/remotes/", "").replace("refs/heads/", "");
    }

    private static Optional<String> first(GitRepository repository, Stream<String> names) {
        return names.flatMap(name -> repository.find(name).stream()).findFirst();
    }

    private static CheckTrouble missing(GitRepository repository, String name) {
        String advice = repository.isShallow()
                ? "This clone is cut off. In GitHub Actions: actions/checkout with fetch-depth: 0. In GitLab: GIT_DEPTH: \"0\"."
                : "Fetch it first, for example: git fetch origin, or name another with --base.";
        return CheckTrouble.call("there is no commit or branch '%s' in this clone".formatted(name), advice);
    }
}
