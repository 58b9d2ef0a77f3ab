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
import java.util.List;

/** A schema object of a Kafka server can be a topic. */
final class TopicNameRule extends LintRule {
    TopicNameRule() {
        super("pacta.server.topic", Severity.ERROR, "A schema object of a Kafka server can be a topic", """
                For Kafka the schema object is the topic. Kafka takes letters, digits, dot, underscore and hyphen, at most 249
                of them; another name cannot exist.
                """, """
                servers:
                  - {server: stream, type: kafka, environment: prod, host: "kafka.shop.lan:9092"}
                schema:
                  - name: orders
                    physicalName: shop/orders  # <- here
                    properties:
                      - {name: order_id, logicalType: string}
                """, """
                servers:
                  - {server: stream, type: kafka, environment: prod, host: "kafka.shop.lan:9092"}
                schema:
                  - name: orders
                    physicalName: shop.orders
                    properties:
                      - {name: order_id, logicalType: string}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        List<Place> servers = subject.servers();
        boolean onlyKafka = !servers.isEmpty()
                && servers.stream().allMatch(server -> server.text("type", "").equals("kafka"));
        if (!onlyKafka) {
            return;
        }
        for (Place object : subject.objects()) {
            String key = object.has("physicalName") ? "physicalName" : "name";
            String topic = object.text(key, "");
            if (!topic.matches("[A-Za-z0-9._-]{1,249}") || topic.equals(".") || topic.equals("..")) {
                report.add(
                        object.at(key),
                        "'%s' cannot be a topic of Kafka; use letters, digits, dot, underscore and hyphen, at most 249"
                                .formatted(topic));
            }
        }
    }
}
