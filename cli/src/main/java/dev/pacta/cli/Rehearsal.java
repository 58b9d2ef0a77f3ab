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
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Plain lints, whose messages are read by people. */
    static List<String[]> lints(Path home) {
        return List.<String[]>of(
                new String[] {"lint", home.resolve("examples/contracts").toString()});
    }

    /** Plain diffs, likewise. */
    static List<String[]> diffs(Path home) {
        String orders = home.resolve(ORDERS).toString();
        return List.of(
                new String[] {"diff", orders, home.resolve(PROPOSED).toString()},
                new String[] {"diff", home.resolve(CUSTOMERS).toString(), orders});
    }

    /** Both for programs. */
    static List<String[]> documents(Path home) {
        return List.of(
                new String[] {
                    "lint", "--json", home.resolve("examples/contracts").toString()
                },
                new String[] {
                    "diff",
                    "--json",
                    home.resolve(ORDERS).toString(),
                    home.resolve(CUSTOMERS).toString()
                });
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
     * Plays the calls; how they end is of no interest here. The runtime loads all classes of a cache at each start, so that the calls that builds make all day have small ones of their own.
     *
     * @param arguments {@code lint} or {@code diff} for these calls alone, {@code json} for both as programs call them, {@code checks} for
     *     those on data; nothing or {@code all} for all of them and those that need picocli
     */
    public static void main(String[] arguments) {
        // Through the encoder that a real call writes with.
        PrintWriter nowhere =
                new PrintWriter(new PrintStream(OutputStream.nullOutputStream()), true, StandardCharsets.UTF_8);
        Path home = Surroundings.ofThisProcess().home();
        Surroundings silence = new Surroundings(nowhere, nowhere, false, Map.of(), home);
        String part = arguments.length == 0 ? "all" : arguments[0];
        for (String[] call : plainCalls(part, home)) {
            Start.plain(silence, call).orElseThrow().runPlain();
        }
        if (!part.equals("checks") && !part.equals("diff")) {
            Lint.catalog().forEach(Rehearsal::breakRule);
        }
        if (part.equals("all")) {
            calls(home).forEach(call -> Pacta.run(silence, call));
        }
    }

    /** The calls of a part that need no picocli. */
    static List<String[]> plainCalls(String part, Path home) {
        return switch (part) {
            case "lint" -> lints(home);
            case "diff" -> diffs(home);
            case "json" -> documents(home);
            case "checks" -> checks(home);
            default ->
                Stream.of(checks(home), lints(home), diffs(home), documents(home))
                        .flatMap(List::stream)
                        .toList();
        };
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
