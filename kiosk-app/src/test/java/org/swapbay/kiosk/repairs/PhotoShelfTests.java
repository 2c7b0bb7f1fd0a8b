package org.swapbay.kiosk.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.repairs.PhotoVerdict.Why.NOT_A_PICTURE;
import static org.swapbay.kiosk.repairs.PhotoVerdict.Why.TOO_LARGE;
import static org.swapbay.kiosk.repairs.PhotoVerdict.Why.TOO_MANY_PIXELS;
import static org.swapbay.kiosk.repairs.ToyWorkshop.TICKET;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.repairs.PhotoVerdict.Kept;
import org.swapbay.kiosk.repairs.PhotoVerdict.Refused;

class PhotoShelfTests {

    private static final byte[] SECRET =
            "GPS 47.3769 8.5417 <script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path data;

    @Test
    void aPictureIsKeptUnderItsHashAndNothingElse() throws IOException {
        var kept = keep(picture("png", 40, 30));
        assertThat(kept).isInstanceOf(Kept.class);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).map(data::relativize))
                    .containsExactly(
                            Path.of("photos", ((Kept) kept).sha256().substring(0, 2), ((Kept) kept).sha256() + ".jpg"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7",
                "PK\u0003\u0004"
            })
    void whatIsNoPictureIsRefused(String content) throws IOException {
        assertThat(keep(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Refused(NOT_A_PICTURE));
        assertThat(data.resolve("photos")).doesNotExist();
    }

    @Test
    void otherFormatsOfTheRuntimeAreRefused() throws IOException {
        for (var format : List.of("gif", "bmp", "wbmp", "tiff")) {
            assertThat(keep(picture(format, 8, 8))).as(format).isEqualTo(new Refused(NOT_A_PICTURE));
        }
    }

    /** A header of a few bytes that would ask for sixteen gigabytes. */
    @Test
    void hugeDimensionsAreRefusedBeforeAPixelIsUnpacked() throws IOException {
        assertThat(keep(pngClaiming(65_000, 65_000))).isEqualTo(new Refused(TOO_MANY_PIXELS));
        assertThat(keep(pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE))).isInstanceOf(Refused.class);
        assertThat(keep(pngClaiming(0, 10))).isEqualTo(new Refused(NOT_A_PICTURE));
    }

    @Test
    void aFileTooLargeIsRefusedUnread() {
        var large = new byte[PhotoShelf.LARGEST_UPLOAD + 1];
        assertThat(keep(large)).isEqualTo(new Refused(TOO_LARGE));
    }

    @Test
    void thousandsOfScansAreRefused() throws IOException {
        var jpeg = picture("jpeg", 64, 64);
        var bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, jpeg.length - 2);
        for (var n = 0; n < 5_000; n++) bomb.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        assertThat(keep(bomb.toByteArray())).isEqualTo(new Refused(TOO_MANY_PIXELS));
    }

    @Test
    void nothingBesideThePictureSurvives() throws IOException {
        var jpeg = picture("jpeg", 64, 48);
        var polyglot = new ByteArrayOutputStream();
        polyglot.write(jpeg, 0, 2);
        polyglot.write(exif(1));
        polyglot.write(segment(0xFE, SECRET));
        polyglot.write(jpeg, 2, jpeg.length - 2);
        polyglot.write("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        polyglot.write(SECRET);
        var file = Files.readAllBytes(onlyFile((Kept) keep(polyglot.toByteArray())));
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "script", "Exif", "PK\u0003\u0004");
        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhoneHeldAnyWayGivesAnUprightPhoto(int orientation) throws IOException {
        var jpeg = stored(orientation);
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(exif(orientation));
        bytes.write(jpeg, 2, jpeg.length - 2);
        var photo = ImageIO.read(onlyFile((Kept) keep(bytes.toByteArray())).toFile());
        assertThat(photo.getWidth()).isEqualTo(80);
        assertThat(photo.getHeight()).isEqualTo(40);
        assertThat(reddish(photo.getRGB(8, 8))).as("top left is red").isTrue();
        assertThat(reddish(photo.getRGB(72, 8))).as("top right is not").isFalse();
        assertThat(reddish(photo.getRGB(8, 32))).as("bottom left is not").isFalse();
    }

    @Test
    void cutAndChangedFilesNeverThrow() throws IOException {
        var jpeg = picture("jpeg", 32, 32);
        var chance = new Random(7);
        for (var n = 0; n < 300; n++) {
            var broken = jpeg.clone();
            for (var k = 0; k < 1 + n % 9; k++) broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
            var cut = Arrays.copyOf(broken, 1 + chance.nextInt(broken.length));
            assertThat(keep(cut)).isNotNull();
        }
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        var kept = (Kept) keep(picture("jpeg", 4_000, 3_000));
        assertThat(List.of(kept.width(), kept.height())).containsExactly(1_600, 1_200);
    }

    @Test
    void whatWasChangedOnTheDiskIsNotShown() throws IOException {
        var kept = (Kept) keep(picture("png", 40, 30));
        var shelf = new PhotoShelf(data, "");
        assertThat(shelf.find(kept.sha256())).isPresent();
        Files.write(onlyFile(kept), SECRET);
        assertThat(shelf.find(kept.sha256())).isEmpty();
        for (var name : List.of("../../setup-code", "", "a".repeat(63), "A".repeat(64))) {
            assertThat(shelf.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void aTicketShowsAPhotoUntilItIsWithdrawnAndNoMoreThanTwelve() throws IOException {
        try (var toy = new ToyWorkshop(data)) {
            var workshop = toy.workshop;
            for (var n = 1; n <= Workshop.MOST_PHOTOS; n++)
                workshop.photograph(TICKET, picture("png", 20 + n, 20), "kim");
            workshop.photograph(TICKET, picture("png", 21, 20), "kim");
            var shown = toy.log.of(TICKET).standing(LogEntry.PhotoAdded.class);
            assertThat(shown).hasSize(Workshop.MOST_PHOTOS);
            assertThat(workshop.photograph(TICKET, picture("png", 99, 20), "kim"))
                    .isEqualTo(new WorkshopAnswer.TooManyPhotos(12));
            var first = shown.getFirst();
            assertThat(workshop.photo(TICKET, first.sha256())).isPresent();
            assertThat(workshop.photo("R-000002", first.sha256())).isEmpty();
            workshop.withdraw(TICKET, first.seq(), "a child's face", "kim");
            assertThat(workshop.photo(TICKET, first.sha256())).isEmpty();
            assertThat(new PhotoShelf(data, "").find(first.sha256()))
                    .as("off the disk")
                    .isEmpty();
        }
    }

    @Test
    void whatAPowerCutLeftOfAWithdrawalIsEndedLaterAndNothingThatATicketShows() throws IOException {
        try (var toy = new ToyWorkshop(data)) {
            toy.workshop.photograph(TICKET, picture("png", 20, 20), "kim");
            toy.workshop.photograph(TICKET, picture("png", 21, 20), "kim");
            toy.workshop.photograph(TICKET, picture("png", 22, 20), "kim");
            var shown = toy.log.of(TICKET).standing(LogEntry.PhotoAdded.class);
            // The power fails between the record and the disk, twice; one of them is shown again since.
            for (var photo : shown.subList(0, 2)) {
                toy.records.record(new RepairFact.EntryWithdrawn(TICKET, photo.seq(), "a child's face", "kim"));
            }
            toy.workshop.photograph(TICKET, picture("png", 21, 20), "kim");
            toy.workshop.removeWithdrawnPhotos();
            var shelf = new PhotoShelf(data, "");
            assertThat(shelf.find(shown.get(0).sha256())).isEmpty();
            assertThat(shelf.find(shown.get(1).sha256())).isPresent();
            assertThat(shelf.find(shown.get(2).sha256())).isPresent();
        }
    }

    @Test
    void aPhotoThatIsGoneOrDamagedHereIsFoundInTheSecondFolderAndIsRemovedFromBoth() throws IOException {
        var second = data.resolve("second");
        var shelf = new PhotoShelf(data, second.toString());
        var kept = (Kept) shelf.keep(picture("png", 40, 30));
        var copy = second.resolve(data.relativize(onlyFile(kept)));
        Files.createDirectories(copy.getParent());
        Files.copy(onlyFile(kept), copy);
        Files.write(onlyFile(kept), SECRET);
        assertThat(shelf.find(kept.sha256())).contains(Files.readAllBytes(copy));
        Files.delete(onlyFile(kept));
        assertThat(shelf.find(kept.sha256())).isPresent();
        shelf.remove(kept.sha256());
        assertThat(copy).doesNotExist();
    }

    private PhotoVerdict keep(byte[] upload) {
        return new PhotoShelf(data, "").keep(upload);
    }

    private Path onlyFile(Kept kept) {
        return data.resolve("photos").resolve(kept.sha256().substring(0, 2)).resolve(kept.sha256() + ".jpg");
    }

    private static boolean reddish(int rgb) {
        return new Color(rgb).getRed() > 180 && new Color(rgb).getBlue() < 100;
    }

    /** 80 by 40, red in its top left corner, as a camera held that way stores it. */
    private static byte[] stored(int orientation) throws IOException {
        var lying = orientation >= 5;
        var raw = new BufferedImage(lying ? 40 : 80, lying ? 80 : 40, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 80; x++) {
            for (var y = 0; y < 40; y++) {
                var rgb = x < 40 && y < 20 ? 0xFF0000 : 0x0000FF;
                switch (orientation) {
                    case 1 -> raw.setRGB(x, y, rgb);
                    case 2 -> raw.setRGB(79 - x, y, rgb);
                    case 3 -> raw.setRGB(79 - x, 39 - y, rgb);
                    case 4 -> raw.setRGB(x, 39 - y, rgb);
                    case 5 -> raw.setRGB(y, x, rgb);
                    case 6 -> raw.setRGB(y, 79 - x, rgb);
                    case 7 -> raw.setRGB(39 - y, 79 - x, rgb);
                    default -> raw.setRGB(39 - y, x, rgb);
                }
            }
        }
        return encoded(raw, "jpeg");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        return encoded(new BufferedImage(width, height, type), format);
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).as(format).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + SECRET.length)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET);
        return segment(0xE1, tiff.array());
    }

    private static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
