//! Enums of a preview: refusals, column roles, problems and notes.
//!
//! Their names are used in message ids. If a finding has a text or number, the doc of
//! its kind says what it is.

use jigong_model::plan::Tier;
use jigong_model::plan::shape::names;

names! {
    /// Why a file or text is refused as a whole.
    Refusal {
        /// Longer than [`limits::FILE`](super::limits::FILE).
        TooLarge = "too-large",
        /// More rows than [`limits::ROWS`](super::limits::ROWS).
        TooManyRows = "too-many-rows",
        /// More columns than [`limits::COLUMNS`](super::limits::COLUMNS).
        TooManyColumns = "too-many-columns",
        /// A workbook whose unpacked size exceeds the limits.
        UnpacksTooLarge = "unpacks-too-large",
        /// A cell longer than [`limits::CELL`](super::limits::CELL), in the given row; usually an unclosed quotation
        /// mark.
        CellTooLong = "cell-too-long",
        /// Neither text nor workbook.
        NotATable = "not-a-table",
        /// Text in none of the supported encodings; the row contains the first invalid byte.
        WrongEncoding = "wrong-encoding",
        /// A workbook that cannot be parsed.
        Damaged = "damaged",
        /// A binary workbook older than Excel 97.
        OldExcel = "old-excel",
        /// A spreadsheet of another format.
        OtherSpreadsheet = "other-spreadsheet",
        /// A web page, which many systems export with a spreadsheet's file name.
        WebPage = "web-page",
        /// Protected by a password.
        Encrypted = "encrypted",
        /// It has no content.
        Empty = "empty",
    }
}

names! {
    /// Text encodings.
    Encoding {
        /// With or without byte order mark.
        Utf8 = "utf-8",
        /// With byte order mark, either byte order.
        Utf16 = "utf-16",
        /// Includes GBK and GB 2312.
        Gb18030 = "gb18030",
    }
}

names! {
    /// Separator of the cells in a line.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    Delimiter {
        Comma = "comma",
        Tab = "tab",
        Semicolon = "semicolon",
    }
}

names! {
    /// What a row of the table stands for.
    Layout {
        /// A city.
        Cities = "cities",
        /// A school, or several schools of one tier, summed by city.
        Schools = "schools",
    }
}

names! {
    /// Role of a column.
    Role {
        /// Name of the city.
        City = "city",
        /// Administrative code of the city.
        Code = "code",
        /// Province, if the table has several.
        Province = "province",
        /// Name of a school.
        School = "school",
        /// Tier of a school.
        Tier = "tier",
        /// Number of schools that a row stands for.
        Count = "count",
        /// Number of technical schools in a city.
        TechnicalSchool = "technical_school",
        /// Number of senior technical schools in a city.
        SeniorTechnicalSchool = "senior_technical_school",
        /// Number of technician colleges in a city.
        TechnicianCollege = "technician_college",
        /// Students at the end of the base year.
        Enrolment = "enrolment",
        /// Residents.
        Population = "population",
    }
}

impl Role {
    /// The tier whose schools the column counts.
    pub const fn tier(self) -> Option<Tier> {
        match self {
            Self::TechnicalSchool => Some(Tier::TechnicalSchool),
            Self::SeniorTechnicalSchool => Some(Tier::SeniorTechnicalSchool),
            Self::TechnicianCollege => Some(Tier::TechnicianCollege),
            _ => None,
        }
    }
}

names! {
    /// Problems: they prevent the table from being applied.
    Problem {
        /// None of the first rows contains two known headers.
        NoHeader = "no-header",
        /// No column names the city, neither by name nor by code.
        NoCityColumn = "no-city-column",
        /// A list of schools without a tier column.
        NoTierColumn = "no-tier-column",
        /// No column has figures.
        NoFigureColumn = "no-figure-column",
        /// Two columns with one role; text: the [`Role`], number: the first of them, counted from 1.
        TwoColumns = "two-columns",
        /// Cities were found, but no figures.
        NoFigures = "no-figures",
        /// Not a city of the plan; text: the cell.
        UnknownCity = "unknown-city",
        /// Figures without a city.
        NoCity = "no-city",
        /// Name and code belong to different cities; text: the code.
        OtherCode = "other-code",
        /// A city with an earlier row; number: that row.
        RepeatedCity = "repeated-city",
        /// Unknown tier; text: the cell.
        UnknownTier = "unknown-tier",
        /// A school without a tier.
        NoTier = "no-tier",
        /// A school without students, while others have them.
        NoEnrolment = "no-enrolment",
        /// A city without students, while others have them: city weights need all cities.
        EnrolmentMissing = "enrolment-missing",
        /// Not a number; text: the cell.
        NotANumber = "not-a-number",
        /// A percentage, as text or by the cell's format; text: the cell.
        Percentage = "percentage",
        /// A date, by the cell's format.
        Date = "date",
        /// A formula entered as text; text: the cell.
        FormulaText = "formula-text",
        /// A formula whose result was not stored.
        FormulaUnsaved = "formula-unsaved",
        /// A spreadsheet error; text: as displayed there.
        ErrorValue = "error-value",
        /// Negative; number: the figure.
        Negative = "negative",
        /// Zero where a positive figure is needed.
        Zero = "zero",
        /// Not a whole number of schools or persons; number: the figure.
        NotWhole = "not-whole",
        /// Above the allowed range; number: the figure.
        TooMany = "too-many",
    }
}

names! {
    /// Notes: they do not prevent the table from being applied.
    Note {
        /// A column without role; text: its header.
        ColumnIgnored = "column-ignored",
        /// Hidden rows, which are read too; text: which, number: how many.
        HiddenRows = "hidden-rows",
        /// Hidden columns, which are read too; text: which, number: how many.
        HiddenColumns = "hidden-columns",
        /// A row without figures was skipped; text: its first cell.
        RowIgnored = "row-ignored",
        /// A row of totals equals the sums.
        TotalAgrees = "total-agrees",
        /// A total differs from the sum; number: total minus sum.
        TotalDiffers = "total-differs",
        /// A city that the table does not contain keeps its figures.
        CityKept = "city-kept",
        /// Blank cells keep figures unchanged; position: the first, number: how many.
        BlankKept = "blank-kept",
        /// Dashes were read as 0 schools; position: the first, number: how many.
        DashAsZero = "dash-as-zero",
        /// Residents without a unit were read as persons.
        PopulationInPersons = "population-in-persons",
        /// Residents without a unit were read as 10⁴ persons (万人).
        PopulationInTenThousands = "population-in-ten-thousands",
        /// Stored results of formulas were read; position: the first, number: how many.
        FormulaResult = "formula-result",
        /// Rows without a city belong to the city above; position: the first, number: how many.
        CityFromAbove = "city-from-above",
        /// Rows of other provinces; position: the first, number: how many.
        OtherProvince = "other-province",
        /// A school with an earlier row in the same city; both are counted. Text: the school, number: that row.
        SchoolRepeated = "school-repeated",
    }
}
