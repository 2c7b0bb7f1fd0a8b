package org.swapbay.kiosk.whole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** The pictures of {@code docs/images}, taken only with {@code -Dswapbay.pictures=true}; {@code ./pictures} does it. */
final class Pictures {

    private static final boolean WANTED = Boolean.getBoolean("swapbay.pictures");
    private static final Path FOLDER = Path.of("..", "docs", "images");
    private static final int PORTRAIT = 1080;
    private static final int LARGE = 1600;

    private Pictures() {}

    /** The tall ones at half the size, the large ones smaller: enough to read, and kind to whoever clones. */
    static double scale(int width) {
        if (!WANTED) return 1;
        return width == PORTRAIT ? 0.5 : width >= LARGE ? 0.65 : 1;
    }

    static void keep(Page page, String name) {
        if (!WANTED) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
