/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.OpenLineageReporter;
import io.openlineage.client.OpenLineageClientException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Tells the server's lineage what was found. */
final class LineageSender {
    private static final String JOB_NAMESPACE = "pacta";

    private LineageSender() {}

    /** Sends. */
    static void send(ValidationReport report, String jobName, DatasetName dataset, PactaServer server) {
        OpenLineageReporter reporter = new OpenLineageReporter(Clock.systemUTC());
        try {
            OpenLineageReporter.send(
                    reporter.event(report, UUID.randomUUID(), JOB_NAMESPACE, jobName, dataset),
                    URI.create(server.address()),
                    server.token());
        } catch (OpenLineageClientException refused) {
            throw CommandFailure.surroundings(
                    "the data was validated, but %s did not take the result: %s"
                            .formatted(server.address(), refused.getMessage()),
                    "Check the token, or call without a server.");
        }
    }
}
