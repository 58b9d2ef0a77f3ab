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
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.Map;

/** A contract carries no password and no key. */
final class SecretRule extends LintRule {
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
        secrets(subject.root().node(), new StringBuilder(), "", 0, report);
    }

    /**
     * The message names the kind and the place, never the value.
     *
     * @param path JSON pointer of the node; written once for all nodes, because it is asked for only where something is found
     */
    private static void secrets(YamlNode node, StringBuilder path, String key, int depth, Report report) {
        int around = path.length();
        if (node instanceof Mapping mapping && depth < 64) {
            for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
                String child = entry.getKey();
                path.append('/').append(Place.escaped(child));
                secrets(
                        entry.getValue().value(),
                        path,
                        child.equals("value") ? name(mapping) : child,
                        depth + 1,
                        report);
                path.setLength(around);
            }
        } else if (node instanceof Sequence sequence && depth < 64) {
            for (int at = 0; at < sequence.items().size(); at++) {
                path.append('/').append(at);
                secrets(sequence.items().get(at), path, key, depth + 1, report);
                path.setLength(around);
            }
        } else if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT) {
            Secrets.kind(key, scalar.text())
                    .ifPresent(kind -> report.add(
                            path.toString(),
                            "this looks like %s; take it out, change it, and let it come from the surroundings"
                                    .formatted(kind)));
        }
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
