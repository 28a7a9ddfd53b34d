//! The closed lists of a preview: refusals, uses of columns, problems and notes.
//!
//! Their names are spelt so in replies of the reader and may be in message ids; the words are made elsewhere. Where a
//! finding has a text or a number, the kind says of what.

use jigong_model::plan::Tier;
use jigong_model::plan::shape::names;

names! {
    /// Why a file or text is not read at all.
    Refusal {
        /// Longer than [`limits::FILE`](super::limits::FILE).
        TooLarge = "too-large",
        /// More rows than [`limits::ROWS`](super::limits::ROWS).
        TooManyRows = "too-many-rows",
        /// More columns than [`limits::COLUMNS`](super::limits::COLUMNS).
        TooManyColumns = "too-many-columns",
        /// A workbook that unpacks to more than a table needs.
        UnpacksTooLarge = "unpacks-too-large",
        /// A cell longer than [`limits::CELL`](super::limits::CELL), in the row given: mostly a quotation mark that is never closed.
        CellTooLong = "cell-too-long",
        /// Neither text nor workbook.
        NotATable = "not-a-table",
        /// Text in none of the encodings; the row given holds the first byte that fits none.
        WrongEncoding = "wrong-encoding",
        /// A workbook that cannot be read.
        Damaged = "damaged",
        /// A workbook of a binary format before that of Excel 97.
        OldExcel = "old-excel",
        /// A spreadsheet of another format.
        OtherSpreadsheet = "other-spreadsheet",
        /// A web page, as many systems export under a spreadsheet's name.
        WebPage = "web-page",
        /// Protected by a password.
        Encrypted = "encrypted",
        /// There is nothing in it.
        Empty = "empty",
    }
}

names! {
    /// Text encodings.
    Encoding {
        /// With or without mark.
        Utf8 = "utf-8",
        /// With mark, either byte order.
        Utf16 = "utf-16",
        /// With GBK and GB 2312, which are parts of it.
        Gb18030 = "gb18030",
    }
}

names! {
    /// What parts the cells of a line.
    #[expect(missing_docs, reason = "each name says it")]
    Delimiter {
        Comma = "comma",
        Tab = "tab",
        Semicolon = "semicolon",
    }
}

names! {
    /// What a row of the table is.
    Layout {
        /// A city.
        Cities = "cities",
        /// A school, or several of one tier, to be summed by city.
        Schools = "schools",
    }
}

names! {
    /// What a column is used for.
    Role {
        /// Name of the city.
        City = "city",
        /// Administrative code of the city.
        Code = "code",
        /// Province, where the table has several.
        Province = "province",
        /// Name of a school.
        School = "school",
        /// Tier of a school.
        Tier = "tier",
        /// Number of schools that a row of schools stands for.
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
    /// What keeps a table from being taken over.
    Problem {
        /// None of the first rows has two headers that are known.
        NoHeader = "no-header",
        /// No column names the city, neither by name nor by code.
        NoCityColumn = "no-city-column",
        /// A list of schools without a column for their tiers.
        NoTierColumn = "no-tier-column",
        /// No column holds a figure.
        NoFigureColumn = "no-figure-column",
        /// Two columns for the same; text: the [`Role`], number: the first of them, counted from 1.
        TwoColumns = "two-columns",
        /// Cities were found, figures were not.
        NoFigures = "no-figures",
        /// No city of the plan; text: the cell.
        UnknownCity = "unknown-city",
        /// Figures without a city.
        NoCity = "no-city",
        /// Name and code are of two cities; text: the code.
        OtherCode = "other-code",
        /// A city that an earlier row has; number: that row.
        RepeatedCity = "repeated-city",
        /// No tier that is known; text: the cell.
        UnknownTier = "unknown-tier",
        /// A school without a tier.
        NoTier = "no-tier",
        /// A school without its number of students, while others have one.
        NoEnrolment = "no-enrolment",
        /// A city without enrolment, while others have it: shares by enrolment need every city.
        EnrolmentMissing = "enrolment-missing",
        /// No number; text: the cell.
        NotANumber = "not-a-number",
        /// A percentage, written or by the cell's format, where a number is needed; text: the cell.
        Percentage = "percentage",
        /// A date, by the cell's format.
        Date = "date",
        /// A formula as text; text: the cell.
        FormulaText = "formula-text",
        /// A formula whose result was not stored.
        FormulaUnsaved = "formula-unsaved",
        /// An error of the spreadsheet's own; text: as it is shown there.
        ErrorValue = "error-value",
        /// Below zero; number: the figure.
        Negative = "negative",
        /// Zero where there must be something.
        Zero = "zero",
        /// A fraction of a school or person; number: the figure.
        NotWhole = "not-whole",
        /// More than there can be; number: the figure.
        TooMany = "too-many",
    }
}

names! {
    /// What is worth knowing before a table is taken over.
    Note {
        /// A column that is not used; text: its header.
        ColumnIgnored = "column-ignored",
        /// Rows that are hidden in the spreadsheet and read all the same; text: which, number: how many.
        HiddenRows = "hidden-rows",
        /// Columns that are hidden in the spreadsheet and read all the same; text: which, number: how many.
        HiddenColumns = "hidden-columns",
        /// A row without figures that is not used; text: its first cell.
        RowIgnored = "row-ignored",
        /// A row of totals agrees with the sums.
        TotalAgrees = "total-agrees",
        /// A cell of totals differs; number: the total less the sum.
        TotalDiffers = "total-differs",
        /// A city that the table does not have keeps its figures.
        CityKept = "city-kept",
        /// Blank cells leave figures as they are, the first at this place; number: how many.
        BlankKept = "blank-kept",
        /// A dash was read as no school, the first at this place; number: how many.
        DashAsZero = "dash-as-zero",
        /// Residents were read as persons, for no unit is given.
        PopulationInPersons = "population-in-persons",
        /// Residents were read as 万人, for no unit is given.
        PopulationInTenThousands = "population-in-ten-thousands",
        /// Results of formulas as they were stored, the first at this place; number: how many.
        FormulaResult = "formula-result",
        /// A row without a city belongs to the one above, the first at this place; number: how many.
        CityFromAbove = "city-from-above",
        /// Rows of other provinces, the first at this place; number: how many.
        OtherProvince = "other-province",
        /// A school that an earlier row has in the same city; both are counted. text: the school, number: that row.
        SchoolRepeated = "school-repeated",
    }
}
