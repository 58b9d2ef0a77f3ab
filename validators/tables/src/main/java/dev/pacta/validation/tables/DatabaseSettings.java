/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database.
 *
 * @param url of JDBC, without any password
 * @param drivers jar files, or folders of them, that hold the product's JDBC driver where the class path does not
 * @param statementSeconds after so long a statement is stopped
 * @param product whose SQL the database speaks; nothing when the database is to say
 */
public record DatabaseSettings(
        String url,
        @Nullable String user,
        PasswordSource password,
        List<Path> drivers,
        int statementSeconds,
        @Nullable SqlProduct product) {
    /** Ten minutes. */
    public static final int USUAL_SECONDS = 600;

    private static final Pattern SECRET = Pattern.compile(
            "(^|[?&;:,(])\\s*[a-z_.-]*(password|passwd|pwd|secret|token|passphrase|accesskey|apikey)[a-z]*\\s*=",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("//[^/?;@]*:[^/?;@]*@|:[^:/@]+/[^:/@]+@");

    public DatabaseSettings {
        drivers = List.copyOf(drivers);
        if (!url.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "the address of the database must begin with jdbc:, such as jdbc:postgresql://host/db");
        }
        if (SECRET.matcher(url).find() || USER_AND_PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException(
                    "the address of the database holds a password; whoever lists the processes of this machine can read it. Say where it is instead: env:NAME or file:PATH");
        }
        if (statementSeconds < 1) {
            throw new IllegalArgumentException("the time limit of a statement must be a second or more");
        }
    }

    /** An address without password, with the usual time limit. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, null, PasswordSource.NONE, List.of(), USUAL_SECONDS, null);
    }

    /** The address without its settings, to be shown. */
    public String shown() {
        return url.replaceFirst("[?;].*", "");
    }

    /** Never the place of the password's value. */
    @Override
    public String toString() {
        return shown();
    }
}
