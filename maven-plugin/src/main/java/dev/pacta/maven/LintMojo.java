/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what is wrong in the contracts of the project, with line and column. Needs no git and no server. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls.
public final class LintMojo extends PactaMojo {
    /** From where on the build fails: {@code error}, {@code warning} or {@code never}. */
    @Parameter(property = "pacta.failOn", defaultValue = "error")
    private String failOn;

    /** Called by Maven. */
    public LintMojo() {}

    @Override
    void run() throws MojoFailureException {
        ProjectContracts contracts = contracts();
        LintSettings settings = contracts.settings().lint().at(Instant.now());
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Path file : contracts.files()) {
            for (LintMessage message : Lint.lintBytes(ProjectContracts.bytes(file), contracts.name(file), settings)) {
                counts.merge(message.severity(), 1, Integer::sum);
                tell(message);
            }
        }
        int errors = counts.getOrDefault(Severity.ERROR, 0);
        int warnings = counts.getOrDefault(Severity.WARNING, 0);
        String found = "contracts: %d, errors: %d, warnings: %d"
                .formatted(contracts.files().size(), errors, warnings);
        getLog().info(found);
        boolean fails = switch (failOn(failOn)) {
            case ERROR -> errors > 0;
            case WARNING -> errors + warnings > 0;
            case NEVER -> false;
        };
        if (fails) {
            throw new MojoFailureException("The contracts have faults: " + found);
        }
    }

    private void tell(LintMessage message) {
        switch (message.severity()) {
            case ERROR -> getLog().error(message.text());
            case WARNING -> getLog().warn(message.text());
            case INFO -> getLog().info(message.text());
        }
    }
}
