/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The token by which the command line on this machine is let in, when no identity provider could do it. */
@ApplicationScoped
class AdminTokenFile {
    static final String NAME = "admin-token";
    private static final Logger LOG = Logger.getLogger(AdminTokenFile.class);
    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.COMPLIANCE, Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.VIEWER);

    private final TokenService tokens;
    private final Path file;
    private final boolean identityProvider;

    AdminTokenFile(
            TokenService tokens,
            @ConfigProperty(name = "pacta.data", defaultValue = ".pacta") Path data,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean identityProvider) {
        this.tokens = tokens;
        this.file = data.resolve(NAME);
        this.identityProvider = identityProvider;
    }

    void onStart(@Observes StartupEvent event) {
        if (identityProvider || holdsValidToken()) {
            return;
        }
        tokens.revokeNamed(NAME);
        TokenService.Issued issued = tokens.issue(new TokenRequest(NAME, ROLES, List.of(), null, null), "first start");
        write(issued.secret());
        LOG.infof("token for the command line written file=%s", file);
    }

    private boolean holdsValidToken() {
        try {
            return Files.exists(file)
                    && tokens.find(new Secret(Files.readString(file).strip())).isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Readable by the owner from its first byte on. */
    private void write(Secret secret) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, List.of(secret.text()), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
