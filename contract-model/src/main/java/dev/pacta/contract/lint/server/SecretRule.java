/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.Optional;

/** A contract carries no password and no key. */
final class SecretRule extends LintRule {
    private static final int DEEPEST = 64;

    SecretRule() {
        super("pacta.server.secret", Severity.ERROR, "A contract carries no credentials", """
                Contracts are published, copied and kept for years. A password or key in one of them is known to everybody who
                reads it, and has to be changed. Credentials come from the surroundings of the one who connects.
                """, """
                servers:
                  - server: api
                    type: api
                    environment: prod
                    location: https://loader:s3cr3t@orders.shop.lan/v1  # <- here
                """, """
                servers:
                  - server: api
                    type: api
                    environment: prod
                    location: https://orders.shop.lan/v1
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        YamlNode root = subject.root().node();
        if (isAnySecret(root, "", 0)) {
            report(root, "", "", 0, report);
        }
    }

    /** Nearly no contract has one, and the paths to all values are not written for nothing. */
    private static boolean isAnySecret(YamlNode node, String key, int depth) {
        if (node instanceof Scalar scalar) {
            return scalar.type() == Scalar.Type.TEXT && Secrets.isSecret(key, scalar.text());
        }
        if (node instanceof Mapping mapping && depth < DEEPEST) {
            for (int at = 0; at < mapping.size(); at++) {
                if (isAnySecret(mapping.value(at), called(mapping, mapping.key(at)), depth + 1)) {
                    return true;
                }
            }
        } else if (node instanceof Sequence sequence && depth < DEEPEST) {
            for (YamlNode item : sequence.items()) {
                if (isAnySecret(item, key, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The message names the kind and the place, never the value. */
    private static void report(YamlNode node, String path, String key, int depth, Report report) {
        if (node instanceof Scalar scalar) {
            kind(key, scalar)
                    .ifPresent(kind -> report.add(
                            path,
                            "this looks like %s; take it out, change it, and let it come from the surroundings"
                                    .formatted(kind)));
        } else if (node instanceof Mapping mapping && depth < DEEPEST) {
            mapping.entries()
                    .forEach((name, entry) -> report(
                            entry.value(), path + "/" + Place.escaped(name), called(mapping, name), depth + 1, report));
        } else if (node instanceof Sequence sequence && depth < DEEPEST) {
            for (int at = 0; at < sequence.items().size(); at++) {
                report(sequence.items().get(at), path + "/" + at, key, depth + 1, report);
            }
        }
    }

    private static Optional<String> kind(String key, Scalar scalar) {
        return scalar.type() == Scalar.Type.TEXT ? Secrets.kind(key, scalar.text()) : Optional.empty();
    }

    /** The key of a value; for that of a custom property or an environment variable, its name. */
    private static String called(Mapping mapping, String key) {
        return key.equals("value") ? name(mapping) : key;
    }

    /** What a custom property or an environment variable calls its value. */
    private static String name(Mapping mapping) {
        return mapping.get("property")
                .or(() -> mapping.get("name"))
                .map(SecretRule::text)
                .orElse("");
    }

    private static String text(YamlNode node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
