/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Action;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Reason;
import dev.pacta.policy.Resources;
import dev.pacta.policy.Subject;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.guard.PurposeGuard;
import dev.pacta.validation.source.DecisionSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the data is wanted for, and by whom. */
final class PurposeOptions {
    @Option(
            names = "--purpose",
            paramLabel = "P",
            description = "Ask the server first whether the data may be used for this; a no ends with exit code 1.")
    private @Nullable String purpose;

    @Option(
            names = "--policies",
            paramLabel = "PATH",
            description = "Decide by this policy, or this folder of policies, instead of asking the server.")
    private @Nullable Path policies;

    @Option(names = "--pipeline", paramLabel = "NAME", description = "The pipeline that validates.")
    private @Nullable String pipeline;

    @Option(names = "--role", paramLabel = "NAME", description = "A role of that pipeline; may be repeated.")
    private List<String> roles = List.of();

    @Option(names = "--team", paramLabel = "NAME", description = "A team of that pipeline; may be repeated.")
    private List<String> teams = List.of();

    boolean asked() {
        return purpose != null;
    }

    /** What the data is wanted for, if somebody said it. */
    @Nullable
    String wanted() {
        return purpose;
    }

    /** The name of the job in the lineage. */
    String jobName(Contract contract, SchemaObject object) {
        return pipeline != null ? pipeline : "validate.%s.%s".formatted(contract.id(), object.name());
    }

    /**
     * Opens the way to the data.
     *
     * @throws CommandFailure when the answer is no
     */
    List<Obligation> open(Contract contract, SchemaObject object, Supplier<PactaServer> server) {
        if (purpose == null) {
            return List.of();
        }
        Path documents = policies;
        if (documents == null) {
            return open(new ServerDecisions(server.get(), pipeline != null), purpose, contract, object);
        }
        try (DecisionSource local = DecisionSource.policies(documents)) {
            return open(local::decide, purpose, contract, object);
        } catch (IllegalArgumentException unreadable) {
            throw CommandFailure.badCall(String.valueOf(unreadable.getMessage()), "Nothing was read.");
        }
    }

    private List<Obligation> open(
            Function<DecisionRequest, Decision> decides, String wanted, Contract contract, SchemaObject object) {
        PurposeGuard guard = new PurposeGuard(decides, Clock.systemUTC());
        try {
            return guard.open(subject(), Action.READ, wanted, List.of(Resources.of(contract, object, List.of())), null);
        } catch (PurposeDeniedException denied) {
            String reasons =
                    denied.decision().reasons().stream().map(Reason::message).collect(Collectors.joining("\n"));
            throw new CommandFailure(
                    ExitCode.AT_FAULT, "stopped before reading: the purpose %s is denied".formatted(wanted), reasons);
        }
    }

    private Subject subject() {
        String name = pipeline == null ? "caller" : pipeline;
        List<String> all =
                Stream.concat(Stream.of("pipeline"), roles.stream()).distinct().toList();
        return new Subject(name, all, teams, pipeline);
    }
}
