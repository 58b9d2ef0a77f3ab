/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file at an address of HTTP.
 *
 * @param address without the name and the password
 * @param user what stood before the host as {@code NAME:PASSWORD}, decoded
 */
public record WebPlace(URI address, @Nullable String user) implements DataPlace {
    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none, or would send a password unprotected
     */
    static WebPlace of(String named) {
        try {
            URI said = new URI(named);
            if (said.getHost() == null) {
                throw new IllegalArgumentException(
                        "the address has no host; one is such as https://data.example/orders.csv");
            }
            String user = said.getUserInfo();
            String scheme = said.getScheme().toLowerCase(Locale.ROOT);
            if (user != null && scheme.equals("http") && !isHere(said.getHost())) {
                throw new IllegalArgumentException(
                        "a password is not sent to %s by http:, where all can read it; use https:"
                                .formatted(said.getHost()));
            }
            return new WebPlace(plain(said, scheme), user);
        } catch (URISyntaxException malformed) {
            // The exception holds the whole address.
            throw new IllegalArgumentException(
                    "the address cannot be read from its character %d on; spaces are written as %%20"
                            .formatted(malformed.getIndex() + 1));
        }
    }

    private static URI plain(URI said, String scheme) throws URISyntaxException {
        String port = said.getPort() < 0 ? "" : ":" + said.getPort();
        String path = said.getRawPath() == null || said.getRawPath().isEmpty() ? "/" : said.getRawPath();
        String query = said.getRawQuery() == null ? "" : "?" + said.getRawQuery();
        return new URI(new URI(scheme + "://" + said.getHost() + port + path + query).toASCIIString());
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** The same place without its path: as sent by name when another is asked. */
    static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public String shown() {
        return origin(address) + address.getRawPath();
    }

    @Override
    public String fileName() {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String namespace() {
        return origin(address);
    }

    @Override
    public String name() {
        String path = address.getPath();
        return path.equals("/") ? path : path.substring(1);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return shown();
    }
}
