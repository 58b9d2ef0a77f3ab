/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import java.util.List;

/**
 * A process that takes events on four threads until it is killed, and says each that it has acknowledged.
 *
 * <p>Arguments: the JDBC address, the round. Every event reads {@code killed.in} and writes {@code killed.out}.
 */
final class AppendingProcess {
    private static final int THREADS = 4;

    private AppendingProcess() {}

    public static void main(String... arguments) {
        Replica replica = new Replica(OwnDatabase.at(arguments[0]));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = arguments[1] + "-" + thread;
            Thread.ofPlatform().start(() -> append(replica, name));
        }
    }

    private static void append(Replica replica, String name) {
        for (int i = 0; ; i++) {
            String run = "%s-%d".formatted(name, i);
            var event = Replica.read(Events.run(run, "COMPLETE", "killed", "job")
                    .reads("killed", "in")
                    .writes("killed", "out")
                    .bytes());
            replica.store.keep(List.of(event));
            say(run);
        }
    }

    private static synchronized void say(String run) {
        System.out.println(run);
        System.out.flush();
    }
}
