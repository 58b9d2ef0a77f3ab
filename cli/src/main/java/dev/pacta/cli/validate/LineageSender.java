/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.OpenLineageReporter;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server's lineage what was found.
 *
 * @param jobName of the pipeline that validates
 * @param purpose what the data is wanted for, if somebody asked
 */
record LineageSender(String jobName, @Nullable String purpose, PactaServer server) {
    private static final String JOB_NAMESPACE = "pacta";

    /** Sends what a check has found. */
    void send(ValidationReport report, DatasetName dataset) {
        send(new OpenLineageReporter(Clock.systemUTC())
                .event(
                        report,
                        UUID.randomUUID(),
                        JOB_NAMESPACE,
                        jobName,
                        dataset,
                        OpenLineage.RunEvent.EventType.COMPLETE,
                        purpose));
    }

    /** Sends that a check ended before there was a verdict. */
    void sendUnfinished(Contract contract, SchemaObject object, DatasetName dataset) {
        send(new OpenLineageReporter(Clock.systemUTC())
                .unfinished(contract, object.name(), UUID.randomUUID(), JOB_NAMESPACE, jobName, dataset, purpose));
    }

    private void send(OpenLineage.RunEvent event) {
        try {
            OpenLineageReporter.send(event, URI.create(server.address()), server.token());
        } catch (OpenLineageClientException refused) {
            throw CommandFailure.surroundings(
                    "the check has ended, but %s did not take its result: %s"
                            .formatted(server.address(), refused.getMessage()),
                    "Check the token, or call without a server.");
        }
    }
}
