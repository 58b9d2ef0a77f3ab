/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A bare repository, as a host has it, with a working copy whose commits are pushed into it. */
final class TestRepository implements AutoCloseable {
    private final Path bare;
    private final Git work;

    private TestRepository(Path bare, Git work) {
        this.bare = bare;
        this.work = work;
    }

    static TestRepository in(Path folder) throws GitAPIException {
        Path bare = folder.resolve("host.git");
        Git.init()
                .setBare(true)
                .setGitDir(bare.toFile())
                .setInitialBranch("main")
                .call()
                .close();
        Git work = Git.init()
                .setDirectory(folder.resolve("work").toFile())
                .setInitialBranch("main")
                .call();
        return new TestRepository(bare, work);
    }

    TestRepository write(String path, String text) throws IOException {
        Path file = work.getRepository().getWorkTree().toPath().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String push(String message) throws GitAPIException {
        work.add().addFilepattern(".").call();
        String commit = work.commit()
                .setMessage(message)
                .setAuthor("Olga", "olga@example.test")
                .setCommitter("Olga", "olga@example.test")
                .setSign(false)
                .call()
                .getName();
        work.push().setRemote(bare.toUri().toString()).add("main").call();
        return commit;
    }

    String url() {
        return bare.toUri().toString();
    }

    FollowedBranch main() {
        return new FollowedBranch(url(), "main", List.of("**/*.odcs.yaml", "**/*.odcs.yml"), null);
    }

    @Override
    public void close() {
        work.close();
    }
}
