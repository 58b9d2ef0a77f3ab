/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Without an identity provider only this machine is served: anybody who reaches the port could otherwise take the one-time link's place.
 */
public final class OpenPortRule {
    private OpenPortRule() {}

    /** The identity provider that is configured, if any. */
    public static Optional<String> identityProvider(Config config) {
        return config.getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .filter(url -> !url.isBlank());
    }

    /**
     * Checks the address to listen on.
     *
     * @throws StartupException when it is reachable from other machines and nobody would check who calls
     */
    public static void check(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("127.0.0.1");
        if (identityProvider(config).isPresent() || isLoopback(host)) {
            return;
        }
        throw StartupException.refused("""
                Pacta does not listen on %s without an identity provider: quarkus.http.host must be a loopback address such as 127.0.0.1.
                To serve other machines, set quarkus.oidc.auth-server-url, quarkus.oidc.client-id and quarkus.oidc.credentials.secret,                 or put a reverse proxy on this machine.""".formatted(host));
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException unknown) {
            throw StartupException.refused(
                    "quarkus.http.host: '%s' is no known host name or address; expected one such as 127.0.0.1"
                            .formatted(host));
        }
    }
}
