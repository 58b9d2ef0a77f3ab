/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.publish.ContractSource;
import dev.pacta.check.publish.Origin;
import dev.pacta.check.publish.Publication;
import dev.pacta.check.publish.Publication.Document;
import dev.pacta.check.publish.Publication.Outcome;
import dev.pacta.check.publish.SourceFile;
import dev.pacta.check.server.PactaService;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Publishes the contracts of the project, all or none; what is published already stays as it is. */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true, requiresProject = false)
public final class PublishMojo extends PactaMojo {
    /** The running Pacta; default is that of {@code .pacta.yaml}. */
    @Parameter(property = "pacta.server")
    private @Nullable String server;

    /** An API token of that Pacta; default is the environment variable PACTA_TOKEN. */
    @Parameter(property = "pacta.token")
    private @Nullable String token;

    /** Who agreed to the change. */
    @Parameter(property = "pacta.approvers")
    private @Nullable List<String> approvers;

    /** Called by Maven. */
    public PublishMojo() {}

    @Override
    void run() throws MojoFailureException {
        ProjectContracts contracts = contracts();
        if (contracts.files().isEmpty()) {
            getLog().info("There is no contract to publish.");
            return;
        }
        PactaService service = service(server, contracts.settings().server(), token)
                .orElseThrow(() -> CheckTrouble.call(
                        "no server is named to publish to", "Set the parameter server, or server in .pacta.yaml."));
        List<Document> documents = contracts.files().stream()
                .map(file -> Publication.document(contracts.name(file), ProjectContracts.bytes(file)))
                .toList();
        BuildEnvironment build = BuildEnvironment.of(System.getenv());
        Origin origin = Origin.of(
                build,
                contracts.files().stream()
                        .map(file -> new SourceFile(file, ProjectContracts.bytes(file)))
                        .toList());
        origin.remark().ifPresent(getLog()::warn);
        ContractSource source = ContractSource.of(build, origin, approvers == null ? List.of() : approvers);
        Outcome outcome = new Publication(service).publish(documents, source);
        outcome.published()
                .forEach(one -> getLog().info("%s %s %s".formatted(one.outcome(), one.contract(), one.version())));
        outcome.refusals()
                .forEach(refusal -> getLog().error("%s:%d:%d: %s %s"
                        .formatted(
                                refusal.path(),
                                refusal.line(),
                                refusal.column(),
                                refusal.ruleId(),
                                refusal.message())));
        if (outcome.refused() != null) {
            throw new MojoFailureException("Nothing is published: " + outcome.refused());
        }
    }
}
