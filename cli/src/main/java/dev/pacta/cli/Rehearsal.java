/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.console.Surroundings;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Plays common calls in silence, so that the Java runtime can keep the classes they need in its ahead-of-time cache (JEP 483, 514);
 * the start script runs it once after each build. Reads the examples, changes nothing.
 */
final class Rehearsal {
    private static final String ORDERS = "examples/contracts/good/orders.odcs.yaml";
    private static final String PROPOSED = "examples/contracts/proposed/orders-2.1.0-adds-channel.odcs.yaml";

    private Rehearsal() {}

    /** The calls, by what they read below Pacta's own folder. */
    static List<String[]> calls(Path home) {
        String orders = home.resolve(ORDERS).toString();
        String proposed = home.resolve(PROPOSED).toString();
        String broken =
                home.resolve("examples/contracts/bad/misspelled-key.odcs.yaml").toString();
        String data = home.resolve("examples/data/orders.ndjson").toString();
        return List.of(
                new String[] {"--help"},
                new String[] {"lint", "--help"},
                new String[] {"lint", orders, broken},
                new String[] {"lint", "--json", orders},
                new String[] {"diff", orders, proposed},
                new String[] {"diff", "--json", orders, proposed},
                new String[] {"validate", "--contract", orders, "--mode", "report", data});
    }

    /** Plays every call; how they end is of no interest here. */
    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path home = Surroundings.ofThisProcess().home();
        Surroundings silence = new Surroundings(nowhere, nowhere, false, Map.of(), home);
        for (String[] call : calls(home)) {
            Pacta.run(silence, call);
        }
    }
}
