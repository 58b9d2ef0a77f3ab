/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import dev.pacta.service.shared.BoundedBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Asks Git servers. Nothing of a repository is kept on disk once an answer is given. */
@ApplicationScoped
class GitReader {
    private static final int SECONDS = 60;

    /** The server could not be asked, or has no such branch. The message names no secret. */
    static final class GitTrouble extends Exception {
        private static final long serialVersionUID = 1L;

        GitTrouble(String message) {
            super(message);
        }
    }

    /** The commit that the branch is at. */
    String head(FollowedBranch followed) throws GitTrouble {
        try {
            return Git.lsRemoteRepository()
                    .setRemote(followed.url())
                    .setHeads(true)
                    .setTimeout(SECONDS)
                    .setCredentialsProvider(followed.credentials())
                    .call()
                    .stream()
                    .filter(ref -> ref.getName().equals(followed.ref()))
                    .map(Ref::getObjectId)
                    .map(ObjectId::name)
                    .findFirst()
                    .orElseThrow(
                            () -> new GitTrouble("The repository has no branch '%s'.".formatted(followed.branch())));
        } catch (GitAPIException | RuntimeException failure) {
            throw trouble(failure);
        }
    }

    /** Fetches one commit, without its history, and reads the contracts in it. */
    Snapshot read(FollowedBranch followed) throws GitTrouble {
        try {
            Path folder = Files.createTempDirectory("pacta-git");
            try (Git git = Git.init().setBare(true).setGitDir(folder.toFile()).call()) {
                leaveUncollected(git.getRepository());
                git.fetch()
                        .setRemote(followed.url())
                        .setRefSpecs(new RefSpec("+" + followed.ref() + ":" + followed.ref()))
                        .setDepth(1)
                        .setTimeout(SECONDS)
                        .setCredentialsProvider(followed.credentials())
                        .call();
                return snapshot(git.getRepository(), followed);
            } finally {
                delete(folder);
            }
        } catch (GitAPIException | IOException | RuntimeException failure) {
            throw trouble(failure);
        }
    }

    /** A fetch starts to collect garbage in the background, which would meet the deletion of the folder. */
    private static void leaveUncollected(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        config.setBoolean("gc", null, "autoDetach", false);
        config.setInt("gc", null, "auto", 0);
        config.save();
    }

    private static Snapshot snapshot(Repository repository, FollowedBranch followed) throws IOException, GitTrouble {
        ObjectId head = Optional.ofNullable(repository.resolve(followed.ref()))
                .orElseThrow(() -> new GitTrouble("The repository has no branch '%s'.".formatted(followed.branch())));
        List<Snapshot.File> files = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            RevCommit commit = commits.parseCommit(head);
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                if (isFile(tree.getFileMode(0)) && followed.isContract(tree.getPathString())) {
                    ObjectLoader file = repository.open(tree.getObjectId(0));
                    if (file.getSize() > BoundedBody.DOCUMENT) {
                        tooLong.add(tree.getPathString());
                    } else {
                        files.add(new Snapshot.File(tree.getPathString(), file.getCachedBytes(BoundedBody.DOCUMENT)));
                    }
                }
            }
            return new Snapshot(head.name(), commit.getAuthorIdent().getName(), files, tooLong);
        }
    }

    /** A link could lead anywhere; it is not followed. */
    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    /** The transport's own words may hold the address with a password, so that only their kind is told. */
    private static GitTrouble trouble(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new GitTrouble("The repository cannot be read (%s). Check its address, the branch and the token."
                .formatted(root.getClass().getSimpleName()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
