/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A code host of tests that remembers what it was told, and can be away. */
@Singleton
class FakeHost implements StatusHost {
    static final String REPOSITORY = "https://code.example.test/shop";

    /** What the host was told of a commit. */
    record Told(String commit, CommitStatusView.State state, String description, String address) {}

    final List<Told> told = new CopyOnWriteArrayList<>();
    final AtomicBoolean away = new AtomicBoolean();

    @Override
    public boolean hosts(String repository) {
        return repository.equals(REPOSITORY);
    }

    @Override
    public void post(String repository, String commit, CommitStatusView status, String address) throws StatusNotTaken {
        if (away.get()) {
            throw new StatusNotTaken("the host is away");
        }
        told.add(new Told(commit, status.state(), status.description(), address));
    }

    List<CommitStatusView.State> statesOf(String commit) {
        return told.stream()
                .filter(one -> one.commit().equals(commit))
                .map(Told::state)
                .toList();
    }
}
