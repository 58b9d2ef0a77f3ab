/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Spelling;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.TextFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes the contracts of the project in other formats, such as {@code avro} or {@code jsonschema}, into a folder for each format and
 * contract. What a format cannot hold is said. Java files become sources of the project.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls.
public final class GenerateMojo extends PactaMojo {
    /** The formats, as {@code pacta export --list} names them. */
    @Parameter(property = "pacta.formats", required = true)
    private List<String> formats;

    /** Where the files are written. */
    @Parameter(
            property = "pacta.generated",
            defaultValue = "${project.build.directory}/generated-sources/pacta",
            required = true)
    private File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Called by Maven. */
    public GenerateMojo() {}

    @Override
    void run() throws MojoFailureException {
        List<Exporter> exporters = formats.stream().map(GenerateMojo::exporter).toList();
        ProjectContracts contracts = contracts();
        for (Path file : contracts.files()) {
            Contract contract = read(contracts, file);
            for (Exporter exporter : exporters) {
                write(contracts.name(file), contract, exporter);
            }
        }
    }

    private static Exporter exporter(String format) {
        List<String> known = Formats.exporters().stream().map(Exporter::format).toList();
        return Formats.exporter(format)
                .orElseThrow(() -> CheckTrouble.call(
                        "there is no format '%s'%s".formatted(format, Spelling.hint(format, known)),
                        "Known: " + String.join(", ", known)));
    }

    private Contract read(ProjectContracts contracts, Path file) throws MojoFailureException {
        ReadResult result = new OdcsReader().read(ProjectContracts.bytes(file), contracts.name(file));
        Optional<Contract> contract = result instanceof ReadResult.Readable readable
                ? Optional.of(readable.document()).flatMap(ContractDocument::contract)
                : Optional.empty();
        return contract.orElseThrow(() -> new MojoFailureException(
                "%s is not a usable contract; the goal lint says what is wrong".formatted(contracts.name(file))));
    }

    private void write(String name, Contract contract, Exporter exporter) {
        Exported exported = exporter.export(contract);
        exported.losses().forEach(loss -> getLog().warn("%s: %s: %s".formatted(name, exporter.format(), loss.text())));
        // The id may be any text; in the name of a folder only the harmless part of it stays.
        String id = contract.id().value().replaceAll("[^A-Za-z0-9_-]", "_");
        Path folder = outputDirectory.toPath().resolve(exporter.format()).resolve(id);
        for (TextFile file : exported.files()) {
            write(folder.resolve(file.name()), file.text());
        }
        if (exported.files().stream().anyMatch(file -> file.name().endsWith(".java"))) {
            project.addCompileSourceRoot(folder.toString());
        }
    }

    /** A file that is the same already keeps its time, so that nothing is compiled again. */
    private void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, bytes);
                getLog().info("wrote " + file);
            }
        } catch (IOException full) {
            throw CheckTrouble.surroundings(
                    file + " cannot be written", "Check the folder, the permissions and the free space.");
        }
    }
}
