/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.odcs.jsonschema.PublishedSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pacta schema}: writes the JSON Schema of contracts, for editors. */
@Command(
        name = "schema",
        description = "Write the JSON Schema of contracts, with the privacy block, for editors.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta schema -o odcs.json                       the schema of v3.1.0",
            "  pacta schema --odcs-version v3.2.0              print the schema of another version",
            "",
            "In a contract: # yaml-language-server: $schema=odcs.json"
        })
public final class SchemaCommand extends PactaCommand {
    @Option(
            names = "--odcs-version",
            paramLabel = "VERSION",
            defaultValue = "v3.1.0",
            description = "The version of the standard; v3.1.0 when none is given.")
    private String version = "v3.1.0";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the schema into this file.")
    private @Nullable Path target;

    /** A command in the given surroundings. */
    public SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        OdcsVersion known = OdcsVersion.of(version)
                .filter(found -> found.atLeast(OdcsVersion.V3_0_0))
                .orElseThrow(() -> CommandFailure.badCall(
                        "there is no schema of version " + version,
                        "Known are "
                                + Arrays.stream(OdcsVersion.values())
                                        .filter(found -> found.atLeast(OdcsVersion.V3_0_0))
                                        .map(OdcsVersion::text)
                                        .collect(Collectors.joining(", "))));
        String schema = PublishedSchema.of(known) + "\n";
        if (target == null) {
            output().raw(schema);
        } else {
            UpgradeCommand.save(target, schema);
            output().remark("%s has the schema of %s".formatted(target, known.text()));
        }
        return ExitCode.FINE;
    }
}
