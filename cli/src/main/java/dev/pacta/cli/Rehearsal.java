/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.lint.RuleDescription;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Plays common calls in silence, so that the Java runtime can keep the classes they need in its ahead-of-time cache (JEP 483, 514);
 * the start script runs it once after each build. Reads the examples, changes nothing.
 */
final class Rehearsal {
    private static final String ORDERS = "examples/contracts/good/orders.odcs.yaml";
    private static final String CUSTOMERS = "examples/contracts/good/customers.odcs.yaml";
    private static final String PROPOSED = "examples/contracts/proposed/orders-2.1.0-adds-channel.odcs.yaml";

    /** What the example of a rule lacks to be a contract, by key. */
    private static final Map<String, String> FRAME = Map.of(
            "apiVersion", "v3.2.0",
            "kind", "DataContract",
            "id", "orders",
            "version", "1.0.0",
            "status", "active",
            "schema", "[{name: orders, properties: [{name: order_id, logicalType: string}]}]");

    private Rehearsal() {}

    /** The calls that need no picocli, by what they read below Pacta's own folder. */
    static List<String[]> plainCalls(Path home) {
        String orders = home.resolve(ORDERS).toString();
        String proposed = home.resolve(PROPOSED).toString();
        String customers = home.resolve(CUSTOMERS).toString();
        String contracts = home.resolve("examples/contracts").toString();
        return List.of(
                new String[] {"lint", contracts},
                new String[] {"lint", "--json", contracts},
                new String[] {"diff", orders, proposed},
                new String[] {"diff", customers, orders},
                new String[] {"diff", "--json", orders, customers});
    }

    /** The checks of data that need no picocli. */
    static List<String[]> checks(Path home) {
        String orders = home.resolve(ORDERS).toString();
        String data = home.resolve("examples/data/orders.ndjson").toString();
        return List.of(
                new String[] {"validate", "--contract", orders, "--mode", "report", data},
                new String[] {"validate", "--contract", orders, data},
                new String[] {"validate", "--contract", orders, "--json", "--mode", "report", data});
    }

    /** The other calls. */
    static List<String[]> calls(Path home) {
        String orders = home.resolve(ORDERS).toString();
        String data = home.resolve("examples/data/orders.ndjson").toString();
        return List.of(
                new String[] {"--help"},
                new String[] {"lint", "--help"},
                new String[] {"lint", "--profile=standard", orders},
                new String[] {"validate", "--contract", orders, "--mode=report", data},
                new String[] {"scan", "--contract", orders, data});
    }

    /**
     * Plays the calls; how they end is of no interest here.
     *
     * @param arguments {@code plain} for the plain calls on contracts alone, whose cache is small enough to be read in no time, or
     *     {@code checks} for those on data
     */
    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path home = Surroundings.ofThisProcess().home();
        Surroundings silence = new Surroundings(nowhere, nowhere, false, Map.of(), home);
        String part = arguments.length == 0 ? "all" : arguments[0];
        if (!part.equals("plain")) {
            checks(home)
                    .forEach(call -> Start.plain(silence, call).orElseThrow().runPlain());
        }
        if (!part.equals("checks")) {
            plainCalls(home)
                    .forEach(call -> Start.plain(silence, call).orElseThrow().runPlain());
            Lint.catalog().forEach(Rehearsal::breakRule);
        }
        if (part.equals("all")) {
            calls(home).forEach(call -> Pacta.run(silence, call));
        }
    }

    /** Lets a rule speak: what it needs for its message is loaded only then. */
    private static void breakRule(RuleDescription rule) {
        StringBuilder contract = new StringBuilder(rule.badExample());
        FRAME.forEach((key, value) -> {
            if (!("\n" + rule.badExample()).contains("\n" + key + ":")) {
                contract.append(key).append(": ").append(value).append('\n');
            }
        });
        LintSettings settings = LintSettings.of(LintProfile.STANDARD).withoutFixes();
        Lint.lintBytes(contract.toString().getBytes(StandardCharsets.UTF_8), rule.id(), settings);
    }
}
