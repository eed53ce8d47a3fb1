//! The icons of the product: one name each, drawn from the bundled Phosphor faces.
//!
//! Names are Phosphor's own, in snake case where files write them. The outlined and the filled
//! face hold each icon under the same character.

use std::fmt;

/// Makes everything out of one table, so that variants, names and characters cannot drift apart.
macro_rules! icons {
    ($($variant:ident = $name:literal, $glyph:literal;)*) => {
        /// An icon that the product uses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Icon {
            $($variant,)*
        }

        impl Icon {
            /// Every icon, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that files use: snake case, lasting.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The character under which both icon faces hold it.
            pub const fn glyph(self) -> char {
                match self {
                    $(Self::$variant => $glyph,)*
                }
            }

            /// The icon of a name as [`Self::name`] gives it.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

icons! {
    // Tools and commands.
    Cursor = "cursor", '\u{e1dc}';
    Hand = "hand", '\u{e298}';
    Plus = "plus", '\u{e3d4}';
    PlusCircle = "plus_circle", '\u{e3d6}';
    Minus = "minus", '\u{e32a}';
    MinusCircle = "minus_circle", '\u{e32c}';
    Trash = "trash", '\u{e4a6}';
    PencilSimple = "pencil_simple", '\u{e3b4}';
    Copy = "copy", '\u{e1ca}';
    Scissors = "scissors", '\u{eae0}';
    Clipboard = "clipboard", '\u{e196}';
    ArrowUUpLeft = "arrow_u_up_left", '\u{e08a}';
    ArrowUUpRight = "arrow_u_up_right", '\u{e08c}';
    ArrowCounterClockwise = "arrow_counter_clockwise", '\u{e038}';
    ArrowClockwise = "arrow_clockwise", '\u{e036}';
    ArrowsClockwise = "arrows_clockwise", '\u{e094}';
    ArrowBendUpLeft = "arrow_bend_up_left", '\u{e024}';
    ArrowBendUpRight = "arrow_bend_up_right", '\u{e026}';
    ArrowBendDownRight = "arrow_bend_down_right", '\u{e01a}';
    ArrowUDownLeft = "arrow_u_down_left", '\u{e07e}';
    MagnifyingGlass = "magnifying_glass", '\u{e30c}';
    MagnifyingGlassPlus = "magnifying_glass_plus", '\u{e310}';
    MagnifyingGlassMinus = "magnifying_glass_minus", '\u{e30e}';
    Funnel = "funnel", '\u{e266}';
    FunnelSimple = "funnel_simple", '\u{e268}';
    Eye = "eye", '\u{e220}';
    EyeSlash = "eye_slash", '\u{e224}';
    Check = "check", '\u{e182}';
    CheckCircle = "check_circle", '\u{e184}';
    CheckSquare = "check_square", '\u{e186}';
    Square = "square", '\u{e45e}';
    Circle = "circle", '\u{e18a}';
    CircleHalf = "circle_half", '\u{e18c}';
    CircleDashed = "circle_dashed", '\u{e602}';
    X = "x", '\u{e4f6}';
    XCircle = "x_circle", '\u{e4f8}';
    DotsThree = "dots_three", '\u{e1fe}';
    DotsThreeVertical = "dots_three_vertical", '\u{e208}';
    DotsSix = "dots_six", '\u{e794}';
    DotsSixVertical = "dots_six_vertical", '\u{eae2}';
    CornersOut = "corners_out", '\u{e1d0}';
    FrameCorners = "frame_corners", '\u{e626}';
    ArrowsOut = "arrows_out", '\u{e0a2}';
    ArrowsOutCardinal = "arrows_out_cardinal", '\u{e0a4}';
    ArrowSquareOut = "arrow_square_out", '\u{e5de}';
    Link = "link", '\u{e2e2}';
    LinkBreak = "link_break", '\u{e2e4}';
    Lock = "lock", '\u{e2fa}';
    LockOpen = "lock_open", '\u{e306}';
    PushPin = "push_pin", '\u{e3e2}';
    SlidersHorizontal = "sliders_horizontal", '\u{e434}';
    SortAscending = "sort_ascending", '\u{e444}';
    Selection = "selection", '\u{e69a}';
    Keyboard = "keyboard", '\u{e2d8}';
    Command = "command", '\u{e1c4}';
    Play = "play", '\u{e3d0}';
    Pause = "pause", '\u{e39e}';
    Stop = "stop", '\u{e46c}';
    // Directions.
    CaretDown = "caret_down", '\u{e136}';
    CaretRight = "caret_right", '\u{e13a}';
    CaretLeft = "caret_left", '\u{e138}';
    CaretUp = "caret_up", '\u{e13c}';
    ArrowUp = "arrow_up", '\u{e08e}';
    ArrowDown = "arrow_down", '\u{e03e}';
    ArrowLeft = "arrow_left", '\u{e058}';
    ArrowRight = "arrow_right", '\u{e06c}';
    ArrowLineLeft = "arrow_line_left", '\u{e062}';
    ArrowLineRight = "arrow_line_right", '\u{e064}';
    // Files and output.
    Folder = "folder", '\u{e24a}';
    FolderOpen = "folder_open", '\u{e256}';
    FloppyDisk = "floppy_disk", '\u{e248}';
    File = "file", '\u{e230}';
    FilePlus = "file_plus", '\u{e236}';
    FileText = "file_text", '\u{e23a}';
    FilePdf = "file_pdf", '\u{e702}';
    FileCsv = "file_csv", '\u{eb1c}';
    FileXls = "file_xls", '\u{eb22}';
    FileSvg = "file_svg", '\u{ed08}';
    FilePng = "file_png", '\u{eb18}';
    Export = "export", '\u{eaf0}';
    DownloadSimple = "download_simple", '\u{e20c}';
    UploadSimple = "upload_simple", '\u{e4c0}';
    Image = "image", '\u{e2ca}';
    Printer = "printer", '\u{e3dc}';
    GitDiff = "git_diff", '\u{e27c}';
    GitMerge = "git_merge", '\u{e280}';
    // Window.
    Gear = "gear", '\u{e270}';
    GearSix = "gear_six", '\u{e272}';
    Globe = "globe", '\u{e288}';
    GlobeSimple = "globe_simple", '\u{e28e}';
    Translate = "translate", '\u{e4a2}';
    Moon = "moon", '\u{e330}';
    Sun = "sun", '\u{e472}';
    Monitor = "monitor", '\u{e32e}';
    Presentation = "presentation", '\u{e654}';
    PresentationChart = "presentation_chart", '\u{e656}';
    SidebarSimple = "sidebar_simple", '\u{ec24}';
    Palette = "palette", '\u{e6c8}';
    TextAa = "text_aa", '\u{e6ee}';
    House = "house", '\u{e2c2}';
    SignOut = "sign_out", '\u{e42a}';
    Info = "info", '\u{e2ce}';
    Question = "question", '\u{e3e8}';
    Warning = "warning", '\u{e4e0}';
    WarningCircle = "warning_circle", '\u{e4e2}';
    // Layout and lanes.
    Columns = "columns", '\u{e546}';
    Rows = "rows", '\u{e5a2}';
    Stack = "stack", '\u{e466}';
    Path = "path", '\u{e39c}';
    GitBranch = "git_branch", '\u{e278}';
    Note = "note", '\u{e348}';
    NoteBlank = "note_blank", '\u{e34a}';
    NotePencil = "note_pencil", '\u{e34c}';
    Footprints = "footprints", '\u{ea88}';
    ListBullets = "list_bullets", '\u{e2f2}';
    ListChecks = "list_checks", '\u{eadc}';
    TreeStructure = "tree_structure", '\u{e67c}';
    Table = "table", '\u{e476}';
    TextT = "text_t", '\u{e48a}';
    MaskHappy = "mask_happy", '\u{e9f4}';
    Wrench = "wrench", '\u{e5d4}';
    Database = "database", '\u{e1de}';
    Cube = "cube", '\u{e1da}';
    Swap = "swap", '\u{e83c}';
    Flag = "flag", '\u{e244}';
    // People.
    User = "user", '\u{e4c2}';
    UserCircle = "user_circle", '\u{e4c4}';
    UserPlus = "user_plus", '\u{e4d0}';
    Users = "users", '\u{e4d6}';
    UsersThree = "users_three", '\u{e68e}';
    IdentificationBadge = "identification_badge", '\u{e6f6}';
    // Feelings and marks.
    Smiley = "smiley", '\u{e436}';
    SmileyAngry = "smiley_angry", '\u{ec62}';
    SmileyBlank = "smiley_blank", '\u{e438}';
    SmileyMeh = "smiley_meh", '\u{e43a}';
    SmileyMelting = "smiley_melting", '\u{ee56}';
    SmileyNervous = "smiley_nervous", '\u{e43c}';
    SmileySad = "smiley_sad", '\u{e43e}';
    SmileySticker = "smiley_sticker", '\u{e440}';
    SmileyWink = "smiley_wink", '\u{e666}';
    SmileyXEyes = "smiley_x_eyes", '\u{e442}';
    Star = "star", '\u{e46a}';
    StarHalf = "star_half", '\u{e70a}';
    Heart = "heart", '\u{e2a8}';
    Lightning = "lightning", '\u{e2de}';
    Lightbulb = "lightbulb", '\u{e2dc}';
    Sparkle = "sparkle", '\u{e6a2}';
    Brain = "brain", '\u{e74e}';
    HandHeart = "hand_heart", '\u{e810}';
    ShieldWarning = "shield_warning", '\u{e412}';
    ShieldCheck = "shield_check", '\u{e40c}';
    ThumbsUp = "thumbs_up", '\u{e48e}';
    ThumbsDown = "thumbs_down", '\u{e48c}';
    Quotes = "quotes", '\u{e660}';
    Prohibit = "prohibit", '\u{e3de}';
    Medal = "medal", '\u{e320}';
    Sneaker = "sneaker", '\u{e80c}';
    // Numbers and time.
    Calendar = "calendar", '\u{e108}';
    CalendarBlank = "calendar_blank", '\u{e10a}';
    CalendarCheck = "calendar_check", '\u{e712}';
    CalendarStar = "calendar_star", '\u{e8b2}';
    Clock = "clock", '\u{e19a}';
    ClockCountdown = "clock_countdown", '\u{ed2c}';
    Hourglass = "hourglass", '\u{e2b2}';
    HourglassMedium = "hourglass_medium", '\u{e2b8}';
    Target = "target", '\u{e47c}';
    ChartLine = "chart_line", '\u{e154}';
    ChartLineUp = "chart_line_up", '\u{e156}';
    ChartLineDown = "chart_line_down", '\u{e8b6}';
    ChartBar = "chart_bar", '\u{e150}';
    TrendUp = "trend_up", '\u{e4ae}';
    TrendDown = "trend_down", '\u{e4ac}';
    Gauge = "gauge", '\u{e628}';
    Percent = "percent", '\u{e3b6}';
    CurrencyEur = "currency_eur", '\u{e554}';
    Coins = "coins", '\u{e78e}';
    Hash = "hash", '\u{e2a2}';
    // Talk.
    Chat = "chat", '\u{e15c}';
    ChatText = "chat_text", '\u{e17a}';
    Chats = "chats", '\u{e17c}';
    ChatCircle = "chat_circle", '\u{e168}';
    ChatCircleDots = "chat_circle_dots", '\u{e16c}';
    ChatCircleText = "chat_circle_text", '\u{e16e}';
    ChatCenteredText = "chat_centered_text", '\u{e166}';
    ChatCenteredDots = "chat_centered_dots", '\u{e164}';
    ChatsCircle = "chats_circle", '\u{e17e}';
    ChatTeardropText = "chat_teardrop_text", '\u{e178}';
    ChatTeardropDots = "chat_teardrop_dots", '\u{e176}';
    Phone = "phone", '\u{e3b8}';
    PhoneCall = "phone_call", '\u{e3ba}';
    VideoCamera = "video_camera", '\u{e4da}';
    EnvelopeSimple = "envelope_simple", '\u{e218}';
    EnvelopeSimpleOpen = "envelope_simple_open", '\u{e21a}';
    EnvelopeOpen = "envelope_open", '\u{e216}';
    PaperPlaneTilt = "paper_plane_tilt", '\u{e398}';
    Robot = "robot", '\u{e762}';
    Headset = "headset", '\u{e584}';
    Microphone = "microphone", '\u{e326}';
    At = "at", '\u{e0ac}';
    DeviceMobile = "device_mobile", '\u{e1e0}';
    // Touchpoints.
    Megaphone = "megaphone", '\u{e324}';
    ListMagnifyingGlass = "list_magnifying_glass", '\u{ebe0}';
    Newspaper = "newspaper", '\u{e344}';
    NewspaperClipping = "newspaper_clipping", '\u{e346}';
    Article = "article", '\u{e0a8}';
    Browser = "browser", '\u{e0f4}';
    Browsers = "browsers", '\u{e0f6}';
    AppWindow = "app_window", '\u{e5da}';
    BookOpen = "book_open", '\u{e0e6}';
    Books = "books", '\u{e758}';
    Notebook = "notebook", '\u{e34e}';
    PlayCircle = "play_circle", '\u{e3d2}';
    Flask = "flask", '\u{e79e}';
    Gift = "gift", '\u{e276}';
    Handshake = "handshake", '\u{e582}';
    ChalkboardTeacher = "chalkboard_teacher", '\u{e600}';
    SealPercent = "seal_percent", '\u{e60a}';
    SealCheck = "seal_check", '\u{e606}';
    Scales = "scales", '\u{e750}';
    ShoppingCart = "shopping_cart", '\u{e41e}';
    ShoppingBag = "shopping_bag", '\u{e416}';
    CreditCard = "credit_card", '\u{e1d2}';
    Signature = "signature", '\u{ebac}';
    Receipt = "receipt", '\u{e3ec}';
    Truck = "truck", '\u{e4b4}';
    MapPin = "map_pin", '\u{e316}';
    MapPinLine = "map_pin_line", '\u{e318}';
    Package = "package", '\u{e390}';
    RocketLaunch = "rocket_launch", '\u{e3fe}';
    Lifebuoy = "lifebuoy", '\u{e63a}';
    HandCoins = "hand_coins", '\u{ea8c}';
    ClipboardText = "clipboard_text", '\u{e198}';
    Ticket = "ticket", '\u{e490}';
    ShareNetwork = "share_network", '\u{e408}';
    Storefront = "storefront", '\u{e470}';
    Mailbox = "mailbox", '\u{ec1e}';
    Briefcase = "briefcase", '\u{e0ee}';
    Confetti = "confetti", '\u{e81a}';
    Tag = "tag", '\u{e478}';
    Archive = "archive", '\u{e00c}';
    Bell = "bell", '\u{e0ce}';
}

impl Icon {
    /// Undo, as the toolbar and the menus show it.
    pub const UNDO: Self = Self::ArrowUUpLeft;
    /// Redo.
    pub const REDO: Self = Self::ArrowUUpRight;
    /// Search.
    pub const SEARCH: Self = Self::MagnifyingGlass;
    /// Show the whole map.
    pub const FIT: Self = Self::CornersOut;
    /// What is dragged to reorder rows.
    pub const DRAG: Self = Self::DotsSixVertical;
    /// Faces from very bad to very good.
    pub const FACES: [Self; 5] = [
        Self::SmileyAngry,
        Self::SmileySad,
        Self::SmileyMeh,
        Self::Smiley,
        Self::SmileyWink,
    ];
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
