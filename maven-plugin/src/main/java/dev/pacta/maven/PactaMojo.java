/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.result.CheckResult.FailOn;
import dev.pacta.check.server.PactaService;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share. What is wrong with contracts fails the build; what is wrong with the call or around it is an error of it. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls.
abstract class PactaMojo extends AbstractMojo {
    /** Does nothing. */
    @Parameter(property = "pacta.skip", defaultValue = "false")
    private boolean skip;

    /** Where contracts are looked for; a {@code .pacta.yaml} here or above says which files are contracts, and by which rules. */
    @Parameter(property = "pacta.folder", defaultValue = "${basedir}", required = true)
    private File folder;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Pacta is skipped.");
            return;
        }
        try {
            run();
        } catch (CheckTrouble trouble) {
            throw new MojoExecutionException((trouble.getMessage() + " " + trouble.advice()).strip(), trouble);
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    Path folder() {
        return folder.toPath().toAbsolutePath().normalize();
    }

    ProjectContracts contracts() {
        return ProjectContracts.in(folder());
    }

    /** Where there is no git, or no repository, there is nothing that it could tell. */
    Optional<GitRepository> repository() {
        try {
            return GitRepository.around(folder());
        } catch (CheckTrouble noGit) {
            return Optional.empty();
        }
    }

    /** The server that is named, else the one of the settings. */
    static Optional<PactaService> service(@Nullable String named, @Nullable URI ofSettings, @Nullable String token) {
        String own = token != null ? token : System.getenv("PACTA_TOKEN");
        if (named == null) {
            return Optional.ofNullable(ofSettings).map(address -> new PactaService(address, own));
        }
        if (!named.matches("https?://[^/].*")) {
            throw CheckTrouble.call(
                    "'%s' is not the address of a server".formatted(named), "Such as https://pacta.example.com.");
        }
        return Optional.of(new PactaService(URI.create(named), own));
    }

    static FailOn failOn(String text) {
        for (FailOn level : FailOn.values()) {
            if (level.name().equalsIgnoreCase(text)) {
                return level;
            }
        }
        throw CheckTrouble.call("failOn is '%s'".formatted(text), "Known: error, warning, never.");
    }
}
