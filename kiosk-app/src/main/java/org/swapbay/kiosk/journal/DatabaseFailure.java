package org.swapbay.kiosk.journal;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** Tells a database whose file cannot be read or written from a statement that was refused. */
final class DatabaseFailure {

    private static final Set<Integer> OF_THE_DISK = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.GENERAL_ERROR_1);

    private DatabaseFailure() {}

    static boolean isOfTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && OF_THE_DISK.contains(sql.getErrorCode())) return true;
        }
        return false;
    }
}
