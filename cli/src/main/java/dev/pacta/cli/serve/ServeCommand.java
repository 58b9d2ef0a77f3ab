/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.serve;

import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.validate.ContractSource;
import dev.pacta.cli.validate.SchemaChoice;
import dev.pacta.contract.Contract;
import dev.pacta.validation.CompiledContract;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pacta serve}: checks records for a program beside it, without starting anew for each. */
@Command(
        name = "serve",
        description = "Check records that come on standard input, and answer each, until the input ends.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta serve --contract features.odcs.yaml",
            "  pacta serve --contract features@2.1.0 --records instances --limit 65536",
            "",
            "In: a line with a number and a length, then so many bytes of JSON, a record or a list of them.",
            "Out: a line with the contract and the rules that need more than one record; then a line for each request:",
            "{\"id\":7,\"verdict\":\"valid\"}, \"invalid\" with rules and paths, \"unreadable\" or \"too long\"; never a value.",
            "Exit codes: 0 the input has ended, 2 the call or the contract cannot be used, or the input is no sequence of"
                    + " requests, 3 no server."
        })
public final class ServeCommand extends PactaCommand {
    private static final int MEBIBYTE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "C",
            description = "A contract file, or an id on the server, also as id@version.")
    private String named = "";

    @Option(names = "--schema-object", paramLabel = "S", description = "Which one, when the contract has several.")
    private @Nullable String schemaObject;

    @Option(
            names = "--records",
            paramLabel = "KEY",
            description = "The key under which a body has its list of records.")
    private @Nullable String key;

    @Option(names = "--limit", paramLabel = "BYTES", description = "How long a body may be; default 1048576.")
    private int limit = MEBIBYTE;

    @Mixin
    private ServerOptions server = new ServerOptions();

    /** A command that reads requests there. */
    public ServeCommand(Surroundings surroundings, InputStream in) {
        super(surroundings);
        this.in = in;
    }

    @Override
    protected ExitCode run() {
        if (limit < 1) {
            throw CommandFailure.badCall(
                    "a limit of %d bytes lets nothing through".formatted(limit), "Give a larger one.");
        }
        Contract contract = ContractSource.find(named, () -> server.connect(surroundings()));
        String object = SchemaChoice.of(contract, schemaObject).name();
        Conversation conversation = new Conversation(
                CompiledContract.compile(contract).validator(object),
                key,
                limit,
                surroundings().out());
        conversation.greet(contract.id().value(), contract.version().value());
        try {
            conversation.answerAll(new BufferedInputStream(in, BUFFER));
            return ExitCode.FINE;
        } catch (Request.BrokenException broken) {
            throw CommandFailure.badCall(
                    "the input is no sequence of requests: " + broken.getMessage(),
                    "pacta serve --help has the protocol.");
        } catch (IOException trouble) {
            throw CommandFailure.surroundings("the input broke off: " + trouble.getMessage(), "");
        }
    }
}
