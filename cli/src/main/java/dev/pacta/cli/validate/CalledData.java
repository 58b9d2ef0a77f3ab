/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.place.DataPlace;
import dev.pacta.validation.place.FetchException;
import dev.pacta.validation.place.FetchedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The data that a call names. What is not here is fetched once, when it is needed, and is gone when this is closed. */
public final class CalledData implements AutoCloseable {
    private final TerminalProgress progress;
    private final String withoutIt;
    private final FetchedData fetched;
    private final Map<DataPlace, List<Path>> brought = new HashMap<>();

    /** @param withoutIt what to say of a call whose data cannot be fetched */
    public CalledData(Surroundings surroundings, String withoutIt) {
        this.progress = new TerminalProgress(surroundings);
        this.withoutIt = withoutIt;
        this.fetched = new FetchedData(() -> BucketSettings.of(surroundings.environment()), progress);
    }

    /**
     * The place that a word means.
     *
     * @throws CommandFailure when it is an address that is not read
     */
    public static DataPlace place(String named) {
        try {
            return DataPlace.of(named);
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.badCall(String.valueOf(wrong.getMessage()), "Nothing was read.");
        }
    }

    /** The places that words mean. */
    public static List<DataPlace> places(List<String> named) {
        return named.stream().map(CalledData::place).toList();
    }

    /**
     * Their files, by their names here.
     *
     * @throws CommandFailure when one cannot be fetched
     */
    public List<Path> files(List<DataPlace> places) {
        List<Path> files = new ArrayList<>();
        for (DataPlace place : places) {
            List<Path> here = brought.get(place);
            if (here == null) {
                here = bring(() -> fetched.bring(place));
                brought.put(place, here);
            }
            files.addAll(here);
        }
        return files;
    }

    /** One file, whatever it is called. */
    public Path file(DataPlace place) {
        return bring(() -> fetched.bringFile(place));
    }

    private interface Bringing<T> {
        T bring() throws IOException;
    }

    private <T> T bring(Bringing<T> bringing) {
        try {
            return bringing.bring();
        } catch (FetchException refused) {
            String message = String.valueOf(refused.getMessage());
            throw refused.isAway()
                    ? CommandFailure.surroundings(message, withoutIt)
                    : CommandFailure.badCall(message, withoutIt);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings("fetching broke off: " + trouble.getMessage(), "Check the disk.");
        } finally {
            progress.done();
        }
    }

    /** The settings with which reports name the places, not what was fetched. */
    public FileSettings naming(FileSettings settings) {
        return settings.naming(fetched::named);
    }

    /** The text with the places in place of what was fetched. */
    public String named(String text) {
        return fetched.named(text);
    }

    /** What to say of data that cannot be read. */
    public String told(UnreadableDataException unreadable) {
        return named(String.valueOf(unreadable.getMessage()));
    }

    @Override
    public void close() {
        try {
            fetched.close();
        } catch (IOException busy) {
            throw CommandFailure.surroundings(
                    "what was fetched cannot be deleted: " + busy.getMessage(), "Delete it by hand.");
        }
    }
}
